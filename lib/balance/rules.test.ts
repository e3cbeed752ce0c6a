import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceByPanel, balanceFindings, balanceOf, withoutModerators } from './rules';
import { anyBalancePeople, balancePerson } from './testing';
import type { BalancePerson, BalanceReference } from './types';

const reference: BalanceReference = {
  groups: [
    { group: 'AFR', members: 20 },
    { group: 'APG', members: 20 },
    { group: 'EEG', members: 10 },
    { group: 'GRU', members: 20 },
    { group: 'WEO', members: 30 },
  ],
  labels: [
    { label: 'LDC', members: 5 },
    { label: 'LLDC', members: 4 },
    { label: 'SIDS', members: 3 },
    { label: 'developingM49', members: 60 },
  ],
};

const about = {
  whole: [{ kind: 'meeting', id: 'meeting-1' }],
  panels: new Map([[1, { kind: 'panel', id: 'panel-1' }]]),
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('balanceOf', () => {
  it('counts seats and persons apart', () => {
    const balance = balanceOf(
      [balancePerson('a'), balancePerson('a', { panelNumber: 2 }), balancePerson('b', { stateId: 'XAB' })],
      reference,
    );
    expect(balance.total).toEqual({ seats: 3, persons: 2 });
    expect(balance.states).toEqual([
      { stateId: 'XAA', figure: { seats: 2, persons: 1 } },
      { stateId: 'XAB', figure: { seats: 1, persons: 1 } },
    ]);
  });

  it('keeps declared gender, forms of address and not stated apart', () => {
    const { gender } = balanceOf(
      [
        balancePerson('a', { gender: 'woman', genderBasis: 'declared' }),
        balancePerson('b', { gender: 'man', genderBasis: 'formOfAddress' }),
        balancePerson('c', { gender: 'another', genderBasis: 'declared' }),
        balancePerson('d', { gender: 'woman', genderBasis: null }),
        balancePerson('e'),
      ],
      reference,
    );
    const one = { seats: 1, persons: 1 };
    const zero = { seats: 0, persons: 0 };
    expect(gender).toEqual({
      declared: [
        { gender: 'woman', figure: one },
        { gender: 'man', figure: zero },
        { gender: 'another', figure: one },
      ],
      byFormOfAddress: [
        { gender: 'woman', figure: zero },
        { gender: 'man', figure: one },
        { gender: 'another', figure: zero },
      ],
      notStated: { seats: 2, persons: 2 },
    });
  });

  it('sets the seats of a group beside its share of the members', () => {
    const people = [
      ...Array.from({ length: 6 }, (_, n) => balancePerson(`w${n}`, { group: 'WEO' })),
      ...Array.from({ length: 3 }, (_, n) => balancePerson(`a${n}`, { group: 'APG' })),
      balancePerson('o', { group: 'OBS', stateId: null, organizationId: 'org-1' }),
    ];
    const lines = balanceOf(people, reference).groups.map((l) => [l.group, l.figure.seats, l.share, l.difference]);
    expect(lines).toEqual([
      ['AFR', 0, 0, -2],
      ['APG', 3, 0.3, 1],
      ['EEG', 0, 0, -1],
      ['GRU', 0, 0, -2],
      ['WEO', 6, 0.6, 3],
      ['OBS', 1, 0.1, null],
    ]);
  });

  it('has no share and no difference to tell where there is nobody, or no membership on record', () => {
    expect(balanceOf([], reference).groups[0]).toEqual({
      group: 'AFR',
      figure: { seats: 0, persons: 0 },
      share: null,
      members: 20,
      referenceShare: 0.2,
      difference: 0,
    });
    expect(balanceOf([balancePerson('a')], { groups: [], labels: [] }).groups[0]).toMatchObject({
      group: 'AFR',
      members: 0,
      referenceShare: null,
      difference: null,
    });
  });

  it('adds up to the seats in every way of counting that knows each seat once', () => {
    fc.assert(
      fc.property(anyBalancePeople, (people) => {
        const balance = balanceOf(people, reference);
        const seats = people.length;
        const gender = [...balance.gender.declared, ...balance.gender.byFormOfAddress].map((g) => g.figure.seats);
        expect(sum(gender) + balance.gender.notStated.seats).toBe(seats);
        expect(sum(balance.groups.map((g) => g.figure.seats))).toBe(seats);
        expect(sum(balance.affiliations.map((a) => a.figure.seats))).toBe(seats);
        expect(sum(balance.languages.map((one) => one.figure.seats))).toBe(seats);
        expect(sum(balance.firstTimes.map((one) => one.figure.seats))).toBe(seats);
        expect(sum(balance.states.map((s) => s.figure.seats))).toBe(people.filter((p) => p.stateId !== null).length);
        for (const { figure } of [...balance.groups, ...balance.affiliations, ...balance.labels]) {
          expect(figure.persons).toBeLessThanOrEqual(figure.seats);
          expect(figure.seats === 0).toBe(figure.persons === 0);
        }
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(anyBalancePeople, (people) => {
        const forth = balanceOf(people, reference);
        const back = balanceOf(people.toReversed(), reference);
        const byState = (b: typeof forth) => b.states.toSorted((a, z) => (a.stateId < z.stateId ? -1 : 1));
        expect({ ...back, states: byState(back), organizations: [] }).toEqual({
          ...forth,
          states: byState(forth),
          organizations: [],
        });
      }),
    );
  });
});

describe('balanceByPanel', () => {
  it('yields the whole again when its panels and the pool are put together', () => {
    fc.assert(
      fc.property(anyBalancePeople, (people) => {
        const panels = balanceByPanel(people, reference);
        const pool = people.filter((p) => p.panelNumber === null).length;
        expect(sum(panels.map((p) => p.balance.total.seats)) + pool).toBe(people.length);
        expect(panels.map((p) => p.panelNumber)).toEqual(panels.map((p) => p.panelNumber).toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('balanceFindings', () => {
  const found = (people: readonly BalancePerson[]) => balanceFindings(people, reference, about);

  it('finds nothing where nobody is seated', () => {
    expect(found([])).toEqual([]);
    expect(found([balancePerson('m', { role: 'moderator' })])).toEqual([]);
  });

  it('says when no gender is stated, for how many, and what the groups and lists have', () => {
    expect(
      found([
        balancePerson('a', { group: 'WEO' }),
        balancePerson('b', { group: 'WEO' }),
        balancePerson('m', { role: 'moderator' }),
      ]),
    ).toEqual([
      {
        rule: 'balance.genderNotStated',
        severity: 'warning',
        subjects: about.whole,
        params: { notStated: 2, seats: 2 },
      },
      {
        rule: 'balance.groupShares',
        severity: 'note',
        subjects: about.whole,
        params: {
          AFR: 0,
          AFRMembers: 20,
          APG: 0,
          APGMembers: 20,
          EEG: 0,
          EEGMembers: 10,
          GRU: 0,
          GRUMembers: 20,
          WEO: 2,
          WEOMembers: 30,
          seats: 2,
          members: 100,
        },
      },
      {
        rule: 'balance.labelsWithoutSeat',
        severity: 'note',
        subjects: about.whole,
        params: { LDC: 0, LDCMembers: 5, LLDC: 0, LLDCMembers: 4, SIDS: 0, SIDSMembers: 3 },
      },
    ]);
  });

  it('only notes it when some have stated theirs', () => {
    const people = [balancePerson('a', { gender: 'woman', genderBasis: 'declared' }), balancePerson('b')];
    expect(found(people).find((f) => f.rule === 'balance.genderNotStated')).toMatchObject({
      severity: 'note',
      params: { notStated: 1, seats: 2 },
    });
  });

  it('does not speak of lists when each has a seat, or no member of the body is on them', () => {
    const rules = (people: readonly BalancePerson[], ref: BalanceReference) =>
      balanceFindings(people, ref, about).map((f) => f.rule);
    expect(rules([balancePerson('a', { labels: ['LDC', 'LLDC', 'SIDS'] })], reference)).not.toContain(
      'balance.labelsWithoutSeat',
    );
    expect(rules([balancePerson('a')], { groups: reference.groups, labels: [] })).not.toContain(
      'balance.labelsWithoutSeat',
    );
  });

  it.each([
    ['all declared, all the same', ['declared', 'declared'], ['man', 'man'], 'note'],
    ['one not stated', ['declared', 'declared', null], ['man', 'man', 'notStated'], 'note'],
    ['mixed', ['declared', 'declared'], ['man', 'woman'], null],
    ['a form of address only', ['formOfAddress', 'formOfAddress'], ['man', 'man'], null],
    ['one declared', ['declared', null], ['man', 'notStated'], null],
  ] as const)('panel parity: %s', (_, bases, declared, severity) => {
    const people = declared.map((gender, n) => balancePerson(`p${n}`, { gender, genderBasis: bases[n] ?? null }));
    const finding = found(people).find((f) => f.rule === 'balance.singleGenderPanel');
    expect(finding?.severity ?? null).toBe(severity);
    if (finding !== undefined) expect(finding.subjects).toEqual([{ kind: 'panel', id: 'panel-1' }]);
  });
});

describe('withoutModerators', () => {
  it('leaves the panellists', () => {
    expect(withoutModerators([balancePerson('a'), balancePerson('m', { role: 'moderator' })])).toEqual([
      balancePerson('a'),
    ]);
  });
});
