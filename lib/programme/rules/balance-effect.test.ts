import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from '@/lib/balance/rules';
import type { BalancePerson, BalanceReference } from '@/lib/balance/types';
import { balanceEffect } from './balance-effect';

const reference: BalanceReference = {
  groups: [
    { group: 'AFR', members: 2 },
    { group: 'WEO', members: 1 },
  ],
  labels: [{ label: 'LDC', members: 1 }],
};

function seated(personId: string, more: Partial<BalancePerson> = {}): BalancePerson {
  return {
    personId,
    stateId: 'XAA',
    organizationId: null,
    group: 'AFR',
    gender: 'notStated',
    genderBasis: null,
    affiliationType: null,
    language: null,
    firstTime: null,
    labels: [],
    panelNumber: 1,
    role: 'panellist',
    ...more,
  };
}

const lines = (before: readonly BalancePerson[], after: readonly BalancePerson[]) =>
  balanceEffect(balanceOf(before, reference), balanceOf(after, reference)).map(
    (line) => `${line.dimension} ${line.key} ${line.before} ${line.after}`,
  );

describe('balanceEffect', () => {
  it('sets each figure before beside the one after, in the order in which a balance is read', () => {
    const ana = seated('ana', { gender: 'woman', genderBasis: 'declared', labels: ['LDC'], firstTime: 'yes' });
    const bo = seated('bo', { stateId: 'XAB', group: 'WEO', affiliationType: 'academia', language: 'fr' });
    expect(lines([ana], [bo])).toEqual([
      'total seats 1 1',
      'total persons 1 1',
      'total states 1 1',
      'group AFR 1 0',
      'group APG 0 0',
      'group EEG 0 0',
      'group GRU 0 0',
      'group WEO 0 1',
      'gender declared.woman 1 0',
      'gender notStated 0 1',
      'affiliation academia 0 1',
      'affiliation notStated 1 0',
      'label LDC 1 0',
      'language fr 0 1',
      'language notStated 1 0',
      'firstTime yes 1 0',
      'firstTime notStated 0 1',
    ]);
  });

  it('counts a group that only one of the versions has, and a State twice seated once', () => {
    const observer = seated('ole', { stateId: null, organizationId: 'org', group: 'OBS' });
    expect(lines([], [observer, seated('ana'), seated('bo')])).toEqual(
      expect.arrayContaining(['group OBS 0 1', 'total seats 0 3', 'total states 0 1', 'total organizations 0 1']),
    );
  });

  it('adds up: each way of counting makes the seats, before and after', () => {
    const people = fc.array(
      fc.record({
        personId: fc.constantFrom('a', 'b', 'c', 'd'),
        group: fc.constantFrom('AFR', 'WEO', 'OBS', null),
        gender: fc.constantFrom('woman', 'man', 'another'),
        genderBasis: fc.constantFrom('declared', 'formOfAddress', null),
        affiliationType: fc.constantFrom('academia', 'industry', null),
        language: fc.constantFrom('fr', 'zh', null),
        firstTime: fc.constantFrom('yes', 'no', null),
      }),
    );
    fc.assert(
      fc.property(people, people, (before, after) => {
        const asSeated = (list: typeof before) => list.map(({ personId, ...more }) => seated(personId, more));
        const effect = balanceEffect(balanceOf(asSeated(before), reference), balanceOf(asSeated(after), reference));
        for (const dimension of ['group', 'gender', 'affiliation', 'language', 'firstTime'] as const) {
          const own = effect.filter((line) => line.dimension === dimension);
          expect(own.reduce((sum, line) => sum + line.before, 0)).toBe(before.length);
          expect(own.reduce((sum, line) => sum + line.after, 0)).toBe(after.length);
        }
      }),
    );
  });
});
