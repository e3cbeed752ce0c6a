import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BalanceBasis } from '@/lib/balance/types';
import { panelOf, person, programmeOf, state } from '../testing';
import type { Aim, Panel } from '../types';
import { arrange, problemOf } from './arrangement';
import { type BoardState, boardSeats } from './board';
import { firstDifference, illustrationProblem, placementsTo, seatsOfIllustration, varied } from './illustration';
import type { PoolNominee } from './pool';

const basis: BalanceBasis = {
  memberBodyId: 'body',
  groupByState: new Map([
    ['Avaland', 'AFR'],
    ['Çelia', 'WEO'],
  ]),
  observerIds: new Set(),
  lists: [],
  descriptions: [],
  labelsByState: new Map(),
  reference: {
    groups: [
      { group: 'AFR', members: 3 },
      { group: 'WEO', members: 1 },
    ],
    labels: [],
  },
};
const given = { aims: [], basis };

function nominee(name: string, party: string, topicIds: string[], more: Partial<PoolNominee> = {}): PoolNominee {
  return {
    nominationMeetingId: `nm-${name}`,
    nominationId: `n-${name}`,
    status: 'underConsideration',
    person: person(name, { gender: 'woman', genderBasis: 'declared' }),
    party: state(party),
    group: 'AFR',
    topicIds,
    rank: null,
    ...more,
  };
}

const topicB = { id: 'topic-b', letter: 'b', title: 'Sea' };
const boardOf = (panels: readonly Panel[], locked: readonly string[] = []): BoardState => ({
  mark: 1,
  programme: programmeOf({ panels }),
  locked,
  notes: {},
  revisions: {},
});

const pool = [
  nominee('Ana', 'Avaland', ['topic-a']),
  nominee('Bo', 'Brenia', ['topic-b', 'topic-a'], {
    rank: 2,
    person: person('Bo', { gender: 'man', genderBasis: 'formOfAddress' }),
    group: null,
  }),
  nominee('Cy', 'Çelia', ['topic-b']),
];
const board = boardOf([panelOf(1, ['Ana/Avaland', '-']), panelOf(2, ['Ed/Esland', '-', '-'], { topic: topicB })]);

describe('illustrationProblem', () => {
  it('asks for the open seats: all who sit somewhere stay, whatever their topics', () => {
    const problem = illustrationProblem(board, pool, given, 'open');
    expect(problem.panels.map(({ id, seats }) => [id, seats])).toEqual([
      ['panel-1', 2],
      ['panel-2', 3],
    ]);
    expect(problem.pins).toEqual([
      { nominee: 'nm-Ana', pin: 'panel', panel: 'panel-1' },
      { nominee: 'nm-Ed', pin: 'panel', panel: 'panel-2' },
    ]);
    // Ed is no longer in the pool and was put forward for nothing, and sits there all the same.
    expect(problem.nominees.find(({ id }) => id === 'nm-Ed')).toMatchObject({ topics: ['topic-b'], group: 'none' });
    expect(problem.nominees.find(({ id }) => id === 'nm-Bo')).toMatchObject({
      gender: 'undisclosed',
      group: 'none',
      priority: 2,
      topics: ['topic-b', 'topic-a'],
    });
    expect(problem.targets.groupSeats).toEqual({ AFR: 4, APG: 0, EEG: 0, GRU: 0, WEO: 1, OBS: 0, none: 0 });
    expect(problem.previous).toEqual({ 'nm-Ana': 'panel-1', 'nm-Ed': 'panel-2' });
  });

  it('asks for all seats but those that are locked, or kept for a State whose nominee left', () => {
    const [first, second] = board.programme.panels;
    const former = second?.seats[0]?.panellist ?? null;
    const kept = {
      ...panelOf(2, ['-', '-', '-'], { topic: topicB }),
      seats: (second?.seats ?? []).map((seat, at) =>
        at === 0 ? { ...seat, panellist: null, former, state: 'withdrawn' as const } : seat,
      ),
    };
    const left = boardOf([first ?? panelOf(1, []), kept], ['seat-1-1', 'seat-2-3']);
    const problem = illustrationProblem(left, pool, given, 'all');
    expect(problem.panels.map(({ seats }) => seats)).toEqual([2, 1]);
    expect(problem.pins).toEqual([{ nominee: 'nm-Ana', pin: 'panel', panel: 'panel-1' }]);
    expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Bo', 'nm-Cy']);
  });

  it('takes aims by what they count, and those that a decision makes rules as rules', () => {
    const aim: Aim = {
      id: 'a1',
      place: 'eachPanel',
      topicId: 'topic-b',
      bound: 'atLeast',
      number: 1,
      measure: 'gender',
      value: 'woman',
      force: 'aim',
      symbol: null,
      paragraph: null,
    };
    const limit: Aim = { ...aim, topicId: null, bound: 'atMost', number: 2, measure: 'party', value: null };
    const must = { force: 'rule', symbol: 'A/1', paragraph: '7' } as const;
    const aims: Aim[] = [
      aim,
      { ...limit, id: 'a2', place: 'whole' },
      { ...aim, ...must, id: 'r1', topicId: null, value: 'another' },
      { ...aim, ...must, id: 'r2', place: 'whole', topicId: null, measure: 'group', value: 'AFR' },
      { ...limit, ...must, id: 'r3' },
      { ...limit, ...must, id: 'r4', number: 1 },
    ];
    const problem = illustrationProblem(board, pool, { aims, basis }, 'open');
    expect(problem.aims).toEqual([
      { id: 'a1', trait: 'gender:woman', panels: ['panel-2'], min: 1, max: null },
      { id: 'a2', trait: null, panels: null, min: null, max: 2 },
    ]);
    expect(problem.rules).toEqual({
      stateMax: null,
      statePanelMax: 1,
      overall: [{ id: 'r2', attr: 'group', value: 'AFR', min: 1, max: null }],
      panel: [{ id: 'r1', attr: 'gender', value: 'other', min: 1, max: null, panels: ['panel-1', 'panel-2'] }],
    });
    expect(problem.nominees.map(({ id, traits }) => [id, traits])).toEqual([
      ['nm-Ana', ['gender:woman', 'group:AFR']],
      ['nm-Bo', []],
      ['nm-Cy', ['gender:woman']],
      ['nm-Ed', []],
    ]);
  });

  it('leaves out who was put forward by nobody', () => {
    const problem = illustrationProblem(board, [nominee('Fay', '', [], { party: null })], given, 'open');
    expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Ed']);
  });
});

describe('varied and firstDifference', () => {
  const result = (goal: 'aims' | 'states', value: number) => ({ goal, value, bound: value, proven: true });

  it('takes a nominee out, also one who sits on a seat that stays', () => {
    const problem = illustrationProblem(board, pool, given, 'open');
    const without = varied(problem, { kind: 'withoutNominee', id: 'nm-Ana' });
    expect(without.pins).toEqual([
      { nominee: 'nm-Ed', pin: 'panel', panel: 'panel-2' },
      { nominee: 'nm-Ana', pin: 'out' },
    ]);
  });

  it('asks for one aim or rule less', () => {
    const rule = { id: 'r', attr: 'gender' as const, value: 'woman', min: 1, max: null };
    const aim = { id: 'a', trait: null, panels: null, min: null, max: 1 };
    const problem = {
      ...illustrationProblem(board, pool, given, 'open'),
      aims: [aim],
      rules: { stateMax: null, statePanelMax: null, overall: [rule], panel: [{ ...rule, panels: '*' as const }] },
    };
    expect(varied(problem, { kind: 'withoutAim', id: 'a' })).toMatchObject({ aims: [], rules: problem.rules });
    expect(varied(problem, { kind: 'withoutAim', id: 'r' })).toMatchObject({
      aims: [aim],
      rules: { overall: [], panel: [] },
    });
  });

  it.each<['withoutNominee' | 'withoutAim', number[], number[], object | null]>([
    ['withoutNominee', [1, 5], [1, 5], null],
    ['withoutNominee', [1, 5], [2, 6], { goal: 'aims', before: 1, after: 2 }],
    ['withoutAim', [1, 5], [0, 5], null],
    ['withoutAim', [1, 5], [0, 6], { goal: 'states', before: 5, after: 6 }],
  ])('%s: from %j to %j', (kind, before, after, expected) => {
    const goals = ([aims = 0, states = 0]: number[]) => [result('aims', aims), result('states', states)];
    expect(firstDifference(goals(before), goals(after), { kind, id: 'x' })).toEqual(expected);
  });
});

describe('seatsOfIllustration', () => {
  it('leaves those who stay on their seats, and fills open seats before those that become free', () => {
    const wanted = seatsOfIllustration(board, { 'nm-Ana': 'panel-1', 'nm-Bo': 'panel-2', 'nm-Cy': 'panel-2' });
    expect([...wanted]).toEqual([
      ['seat-1-1', 'nm-Ana'],
      ['seat-1-2', null],
      ['seat-2-1', null],
      ['seat-2-2', 'nm-Bo'],
      ['seat-2-3', 'nm-Cy'],
    ]);
  });

  it('leads, whatever the board and the arrangement, by possible placements to just those people on those panels', () => {
    const occupants = ['Ana/Avaland', 'Bo/Brenia', 'Cy/Çelia', 'Di/Avaland', 'Ed/Esland'];
    const scene = fc
      .tuple(fc.shuffledSubarray(occupants), fc.nat(3), fc.nat(3), fc.shuffledSubarray(occupants), fc.boolean())
      .map(([seated, open, cut, placed, isLocked]) => ({ seated, open, cut, placed, isLocked }));
    fc.assert(
      fc.property(scene, ({ seated, open, cut, placed, isLocked }) => {
        const left = seated.slice(0, cut);
        const right = seated.slice(cut);
        const drawn = boardOf(
          [
            panelOf(1, [...left, ...Array.from({ length: open }, () => '-')]),
            panelOf(2, [...right, '-'], { topic: topicB }),
          ],
          isLocked && left.length > 0 ? ['seat-1-1'] : [],
        );
        const seats = boardSeats(drawn);
        const room = new Map(drawn.programme.panels.map((panel) => [panel.id, panel.seats.length]));
        const arrangement: Record<string, string> = {};
        const locked = seats.find((seat) => seat.locked);
        for (const id of [locked?.occupantId, ...placed.map((text) => `nm-${text.split('/')[0]}`)]) {
          if (id == null || arrangement[id] !== undefined) continue;
          const panelId =
            id === locked?.occupantId ? 'panel-1' : ['panel-1', 'panel-2'].find((one) => (room.get(one) ?? 0) > 0);
          if (panelId === undefined) continue;
          arrangement[id] = panelId;
          room.set(panelId, (room.get(panelId) ?? 0) - 1);
        }
        const placements = placementsTo(seats, seatsOfIllustration(drawn, arrangement));
        expect(problemOf(seats, placements)).toBeNull();
        const after = arrange(seats, placements);
        const reached = after.flatMap((seat) => (seat.occupantId === null ? [] : [[seat.occupantId, seat.panelId]]));
        expect(Object.fromEntries(reached)).toEqual(arrangement);
        expect(placementsTo(after, seatsOfIllustration(drawn, arrangement))).toEqual([]);
      }),
    );
  });
});
