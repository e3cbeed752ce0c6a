import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancePerson } from '@/lib/balance/testing';
import type { BalancePerson } from '@/lib/balance/types';
import { aimOf } from '../testing';
import type { Aim } from '../types';
import { type AimNominee, type AimPanel, aimPresets, aimsOnPanel, judgeAims } from './aims';

const nobody = balancePerson('p', { stateId: null, group: null });
const woman = { gender: 'woman', genderBasis: 'declared' } as const;
const man = { gender: 'man', genderBasis: 'declared' } as const;
const byForm = { gender: 'woman', genderBasis: 'formOfAddress' } as const;

const seated = (more: Partial<BalancePerson>): BalancePerson => ({ ...nobody, ...more });
const candidate = (topicIds: readonly string[], more: Partial<AimNominee> = {}): AimNominee => ({
  ...nobody,
  isSeated: false,
  keptFrom: [],
  ...more,
  topicIds,
});
const panel = (number: number, topicId: string, people: readonly Partial<BalancePerson>[], seats = 3): AimPanel => ({
  number,
  topicId,
  seats,
  open: Math.max(0, seats - people.length),
  people: people.map((one) => seated({ ...one, panelNumber: number })),
});

describe('judgeAims', () => {
  const panels = [
    panel(1, 'a', [
      { ...woman, language: 'fr', firstTime: 'yes' },
      { ...man, language: 'ar', firstTime: 'no' },
      byForm,
    ]),
    panel(2, 'b', [man, {}]),
  ];
  const french = { place: 'whole', measure: 'language', value: 'fr' } as const;

  it('asks of the seats only what moderators who are counted leave to ask', () => {
    const led = { ...woman, role: 'moderator' } as const;
    const supplyOf = (more: Partial<Aim>) =>
      judgeAims([aimOf(more)], [panel(1, 'a', [led]), panel(2, 'b', [man])], [candidate(['b'], woman)])[0]?.supply;
    expect(supplyOf({})).toMatchObject({ needed: 1, available: 1, reachable: 1 });
    expect(supplyOf({ number: 2 })).toMatchObject({ needed: 3, available: 1, reachable: 1 });
    expect(supplyOf({ place: 'whole', number: 2 })).toMatchObject({ needed: 1, available: 1, reachable: 1 });
    expect(supplyOf({ place: 'whole', number: 1 })).toMatchObject({ needed: 0, available: 1, reachable: 0 });
  });

  it.each<[string, Partial<Aim>, [number | null, number, number, number][]]>([
    [
      'genders as declared, panel by panel',
      {},
      [
        [1, 1, 0, 1],
        [2, 0, 1, 1],
      ],
    ],
    ['panels on one topic only', { topicId: 'b' }, [[2, 0, 1, 1]]],
    ['the whole', { place: 'whole', number: 3, value: 'man' }, [[null, 2, 1, 2]]],
    ['a limit', { place: 'whole', bound: 'atMost', number: 1, value: 'man' }, [[null, 2, 1, 2]]],
    [
      'affiliations that nobody stated',
      { measure: 'affiliation', value: 'academia' },
      [
        [1, 0, 1, 3],
        [2, 0, 1, 2],
      ],
    ],
    [
      'languages as stated',
      { measure: 'language', value: 'fr' },
      [
        [1, 1, 0, 1],
        [2, 0, 1, 2],
      ],
    ],
    ['at most so many of a language', { ...french, bound: 'atMost', number: 0 }, [[null, 1, 1, 3]]],
    [
      'who would speak for the first time, as stated',
      { measure: 'firstTime', value: 'yes', number: 2 },
      [
        [1, 1, 1, 1],
        [2, 0, 2, 2],
      ],
    ],
    ['who has spoken before, as stated', { ...french, measure: 'firstTime', value: 'no' }, [[null, 1, 0, 3]]],
  ])('counts %s', (_, more, expected) => {
    const [judged] = judgeAims([aimOf(more)], panels, []);
    expect(judged?.counts.map((one) => [one.panelNumber, one.count, one.by, one.notStated])).toEqual(expected);
  });

  it('counts the State with most seats where any one is limited, and organizations as well', () => {
    const of = (stateId: string) => ({ stateId });
    const limited = [panel(1, 'a', [of('XAA'), of('XAA'), { organizationId: 'org' }]), panel(2, 'b', [of('XAA'), {}])];
    const each = aimOf({ bound: 'atMost', measure: 'party', value: null });
    const [onPanels, overall] = judgeAims([each, { ...each, place: 'whole', number: 3 }], limited, []);
    expect(onPanels?.counts.map((one) => one.by)).toEqual([1, 0]);
    expect(onPanels).toMatchObject({ state: 'missed', supply: null });
    expect(overall).toMatchObject({ state: 'met', counts: [{ count: 3, by: 0, notStated: 1 }] });
  });

  it('tells what is missed from what the pool cannot give', () => {
    const enough = [candidate(['a'], woman), candidate(['b'], woman)];
    expect(judgeAims([aimOf({})], panels, enough)[0]).toMatchObject({
      state: 'missed',
      supply: { needed: 2, available: 2, reachable: 2 },
    });
    // Both are for topic (a): the panel on (b) stays without.
    const onOneTopic = [candidate(['a'], woman), candidate(['a'], woman), candidate(['b'], byForm)];
    expect(judgeAims([aimOf({})], panels, onOneTopic)[0]).toMatchObject({
      state: 'outOfReach',
      supply: { needed: 2, available: 2, reachable: 1 },
    });
    // One nominee for both topics sits on one panel only; exchanging finds the place for the other.
    const flexible = [candidate(['a', 'b'], woman), candidate(['a'], woman)];
    const supply = { needed: 2, available: 2, reachable: 2 };
    expect(judgeAims([aimOf({})], panels, flexible)[0]?.supply).toMatchObject(supply);
  });

  it('counts of the pool who would speak a language, and nobody of whom it is not stated', () => {
    const nominees = [
      candidate(['b'], { language: 'fr' }),
      candidate(['a', 'b'], { language: 'ru' }),
      candidate(['b']),
    ];
    const onB = aimOf({ measure: 'language', value: 'fr', topicId: 'b' });
    expect(judgeAims([onB, { ...onB, number: 2 }], panels, nominees).map((one) => [one.state, one.supply])).toEqual([
      ['missed', { needed: 1, available: 1, reachable: 1, butForConditions: 1, byFilling: 1 }],
      ['outOfReach', { needed: 2, available: 1, reachable: 1, butForConditions: 1, byFilling: 1 }],
    ]);
  });

  it.each<[string, number[][], string, { available: number; reachable: number; butForConditions: number }]>([
    ['nobody from anywhere', [[], []], 'missed', { available: 2, reachable: 2, butForConditions: 2 }],
    ['one from all panels', [[1, 2], []], 'outOfReach', { available: 1, reachable: 1, butForConditions: 2 }],
    ['both from the same panel', [[2], [2]], 'outOfReach', { available: 2, reachable: 1, butForConditions: 2 }],
    ['each from another panel', [[1], [2]], 'missed', { available: 2, reachable: 2, butForConditions: 2 }],
    [
      'both from all',
      [
        [1, 2],
        [1, 2],
      ],
      'outOfReach',
      { available: 0, reachable: 0, butForConditions: 2 },
    ],
  ])('reaches what conditions leave: they keep %s', (_, keptFrom, state, supply) => {
    const women = keptFrom.map((kept) => candidate(['a', 'b'], { ...woman, keptFrom: kept }));
    const empty = [panel(1, 'a', []), panel(2, 'b', [])];
    expect(judgeAims([aimOf({})], empty, women)[0]).toMatchObject({ state, supply });
  });

  it.each<[string, AimPanel[], Partial<Aim>, Partial<AimNominee>[], number]>([
    ['an open seat', [panel(1, 'a', [man])], {}, [{}], 1],
    ['no open seat', [panel(1, 'a', [man], 1)], {}, [{}], 0],
    ['nobody without a seat', [panel(1, 'a', [man])], {}, [{ isSeated: true }], 0],
    ['an open seat on one of two panels', [panel(1, 'a', [man], 1), panel(2, 'a', [man])], {}, [{}, {}], 1],
    ['one open seat for two', [panel(1, 'a', [man], 2)], { number: 2 }, [{}, {}], 1],
    ['open seats of the whole', [panel(1, 'a', []), panel(2, 'b', [])], { place: 'whole', number: 3 }, [{}, {}], 2],
  ])('knows what filling open seats would do: %s', (_, among, more, nominees, byFilling) => {
    const women = nominees.map((one) => candidate(['a'], { ...woman, ...one }));
    expect(judgeAims([aimOf(more)], among, women)[0]?.supply).toMatchObject({ byFilling });
  });

  it('asks for no more than a panel has seats', () => {
    const small = [panel(1, 'a', [], 1)];
    const many = Array.from({ length: 3 }, () => candidate(['a'], woman));
    expect(judgeAims([aimOf({ number: 2 })], small, many)[0]).toMatchObject({
      state: 'outOfReach',
      supply: { needed: 2, available: 3, reachable: 1 },
    });
  });
});

describe('aimsOnPanel', () => {
  const judged = judgeAims(
    [
      aimOf({ id: 'each' }),
      aimOf({ id: 'onB', topicId: 'b', value: 'man' }),
      aimOf({ id: 'whole', place: 'whole', number: 3 }),
    ],
    [panel(1, 'a', [woman]), panel(2, 'b', [man])],
    [],
  );

  it.each<[number, [string, string, number[]][]]>([
    [1, [['each', 'met', [1]]]],
    [
      2,
      [
        ['each', 'outOfReach', [0]],
        ['onB', 'met', [1]],
      ],
    ],
    [3, []],
  ])('tells of panel %i the aims that are about it, with the count there', (number, expected) => {
    const onPanel = aimsOnPanel(judged, number);
    expect(onPanel.map(({ aim, state, counts }) => [aim.id, state, counts.map((one) => one.count)])).toEqual(expected);
  });
});

const people = fc.array(
  fc.record({
    gender: fc.constantFrom('woman' as const, 'man' as const, 'notStated' as const),
    group: fc.constantFrom('AFR' as const, 'WEO' as const, null),
    stateId: fc.constantFrom('XAA', 'XAB', null),
    language: fc.constantFrom('fr' as const, 'en' as const, null),
    firstTime: fc.constantFrom('yes' as const, 'no' as const, null),
  }),
  { maxLength: 5 },
);
const someAim = fc.record({
  place: fc.constantFrom('eachPanel' as const, 'whole' as const),
  bound: fc.constantFrom('atLeast' as const, 'atMost' as const),
  number: fc.integer({ min: 0, max: 6 }),
  what: fc.constantFrom(
    ['gender', 'woman'] as const,
    ['group', 'AFR'] as const,
    ['party', null] as const,
    ['language', 'fr'] as const,
    ['firstTime', 'yes'] as const,
  ),
});
const pool = fc.array(
  fc.record({
    topicIds: fc.subarray(['a', 'b']),
    gender: fc.constantFrom('woman' as const, 'man' as const),
    group: fc.constantFrom('AFR' as const, 'WEO' as const),
    language: fc.constantFrom('fr' as const, null),
    firstTime: fc.constantFrom('yes' as const, 'no' as const),
  }),
  { maxLength: 6 },
);

/** A programme of two panels, and aims and pool for it. */
const scene = fc.record({ first: people, second: people, aims: fc.array(someAim, { maxLength: 3 }), pool });

function judge(given: typeof scene extends fc.Arbitrary<infer T> ? T : never, nominees = given.pool) {
  const filled = (one: (typeof given.first)[number]) => ({
    ...one,
    genderBasis: one.gender === 'notStated' ? null : ('declared' as const),
  });
  return judgeAims(
    given.aims.map(({ what: [measure, value], ...more }) => aimOf({ ...more, measure, value })),
    [panel(1, 'a', given.first.map(filled), 5), panel(2, 'b', given.second.map(filled), 5)],
    nominees.map(({ topicIds, ...more }) => candidate(topicIds, { ...more, genderBasis: 'declared' })),
  );
}

describe('whatever the programme and the aims', () => {
  it('an aim is met exactly when nothing is missing anywhere, and judged by itself', () => {
    fc.assert(
      fc.property(scene, (given) => {
        for (const [index, one] of judge(given).entries()) {
          expect(one.state === 'met').toBe(one.counts.every((count) => count.by === 0));
          expect(judge({ ...given, aims: given.aims.slice(index, index + 1) })[0]).toEqual(one);
        }
      }),
    );
  });

  it('one more nominee never puts an aim further out of reach', () => {
    fc.assert(
      fc.property(scene, pool, (given, more) => {
        const before = judge(given);
        const after = judge(given, [...given.pool, ...more]);
        for (const [index, one] of before.entries()) {
          const { supply } = after[index] ?? {};
          if (one.supply !== null) expect(supply?.reachable).toBeGreaterThanOrEqual(one.supply.reachable);
        }
      }),
    );
  });

  it('as many seats are within reach as trying every way of placing nominees finds', () => {
    fc.assert(
      fc.property(pool, fc.integer({ min: 1, max: 3 }), (nominees, number) => {
        const women = nominees.filter((one) => one.gender === 'woman');
        const best = (index: number, a: number, b: number): number => {
          const one = women[index];
          if (one === undefined) return 0;
          const skip = best(index + 1, a, b);
          const onA = one.topicIds.includes('a') && a > 0 ? 1 + best(index + 1, a - 1, b) : 0;
          const onB = one.topicIds.includes('b') && b > 0 ? 1 + best(index + 1, a, b - 1) : 0;
          return Math.max(skip, onA, onB);
        };
        const given = { first: [], second: [], pool: nominees, aims: [] };
        const asked = { place: 'eachPanel', bound: 'atLeast', number, what: ['gender', 'woman'] } as const;
        expect(judge({ ...given, aims: [asked] })[0]?.supply?.reachable).toBe(best(0, number, number));
      }),
    );
  });
});

describe('aimPresets', () => {
  it.each(Object.entries(aimPresets))('%s asks for something that can be counted', (_, aims) => {
    for (const one of aims) {
      const [judged] = judgeAims([aimOf({ ...one, value: one.value })], [panel(1, 'a', [woman])], []);
      expect(judged?.counts).toHaveLength(1);
    }
  });
});
