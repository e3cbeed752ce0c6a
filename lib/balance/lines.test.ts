import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BalanceDimension,
  type BalanceLine,
  balanceLines,
  type ClassNames,
  classesOf,
  classKey,
  entriesOf,
  linesBeside,
  orderedLines,
} from './lines';
import { balanceOf, withoutModerators } from './rules';
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
    { label: 'SIDS', members: 0 },
    { label: 'developingM49', members: 60 },
  ],
};

const anyCount = fc.constantFrom('seats' as const, 'persons' as const);

/** Dimensions in each of which every entry has one class and no more. */
const partitions: readonly BalanceDimension[] = ['group', 'gender', 'affiliation', 'language', 'firstTime'];

const sum = (lines: readonly BalanceLine[], by: 'seats' | 'persons') =>
  lines.reduce((total, line) => total + line.figure[by], 0);

const names: ClassNames = {
  gender: {},
  group: {},
  affiliation: {},
  label: {},
  language: {},
  firstTime: {},
  parties: new Map([
    ['XAA', 'Zeland'],
    ['XAB', 'Åland'],
  ]),
};

describe('classesOf', () => {
  it.each<[string, Partial<BalancePerson>, string]>([
    ['a declared gender', { gender: 'woman', genderBasis: 'declared' }, 'gender.declared.woman'],
    ['a form of address', { gender: 'man', genderBasis: 'formOfAddress' }, 'gender.formOfAddress.man'],
    ['a gender without a basis', { gender: 'man', genderBasis: null }, 'gender.notStated'],
    ['no gender', {}, 'gender.notStated'],
    ['a group', { group: 'WEO' }, 'group.WEO'],
    ['no group', { group: null }, 'group.none'],
    ['an affiliation type', { affiliationType: 'industry' }, 'affiliation.industry'],
    ['no affiliation type', {}, 'affiliation.notStated'],
    ['a language', { language: 'fr' }, 'language.fr'],
    ['no language', {}, 'language.notStated'],
    ['a first time', { firstTime: 'yes' }, 'firstTime.yes'],
    ['nothing of a first time', {}, 'firstTime.notStated'],
    ['a list', { labels: ['LDC'] }, 'label.LDC'],
    ['a State', { stateId: 'XAB' }, 'state.XAB'],
    ['an organization', { stateId: null, organizationId: 'org-1' }, 'organization.org-1'],
  ])('%s', (_, more, key) => {
    expect(classesOf(balancePerson('a', more)).map(classKey)).toContain(key);
  });
});

describe('balanceLines', () => {
  it('sets a list beside the membership, and leaves out one on which no member stands', () => {
    const { label, group } = balanceLines(balanceOf([balancePerson('a', { labels: ['LDC'] })], reference), 'seats');
    expect(label.map((line) => [line.of.value, line.figure.seats, line.members, line.referenceShare])).toEqual([
      ['LDC', 1, 5, 0.05],
      ['developingM49', 0, 60, 0.6],
      ['emergingSpacefaring', 0, 0, 0],
    ]);
    expect(group.map((line) => line.referenceShare)).toEqual([0.2, 0.2, 0.1, 0.2, 0.3]);
  });

  it('keeps what is not stated apart, also where there is none of it', () => {
    const stated = balancePerson('a', {
      gender: 'woman',
      genderBasis: 'declared',
      affiliationType: 'academia',
      language: 'ar',
    });
    const { gender, affiliation, language, firstTime } = balanceLines(balanceOf([stated], reference), 'seats');
    expect(gender.map((line) => [line.of.value, line.figure.seats])).toEqual([
      ['declared.woman', 1],
      ['declared.man', 0],
      ['declared.another', 0],
      ['notStated', 0],
    ]);
    expect(language.map((line) => [line.of.value, line.figure.seats])).toEqual([
      ['ar', 1],
      ['notStated', 0],
    ]);
    expect(firstTime.map((line) => [line.of.value, line.figure.seats])).toEqual([
      ['yes', 0],
      ['no', 0],
      ['notStated', 1],
    ]);
    expect(affiliation.map((line) => [line.of.value, line.figure.seats])).toEqual([
      ['academia', 1],
      ['notStated', 0],
    ]);
  });

  it('has no shares where nobody is counted', () => {
    const lines = balanceLines(balanceOf([], reference), 'persons');
    expect(lines.group.every((line) => line.share === null)).toBe(true);
  });

  it('adds up to all seats where each entry has one class, and to no fewer than all persons', () => {
    fc.assert(
      fc.property(anyBalancePeople, anyCount, (entries, by) => {
        const balance = balanceOf(entries, reference);
        const lines = balanceLines(balance, by);
        for (const dimension of partitions) {
          expect(sum(lines[dimension], 'seats')).toBe(balance.total.seats);
          expect(sum(lines[dimension], 'persons')).toBeGreaterThanOrEqual(balance.total.persons);
        }
        for (const line of Object.values(lines).flat()) {
          expect(line.figure.persons).toBeLessThanOrEqual(line.figure.seats);
          expect(line.share).toBe(balance.total[by] === 0 ? null : line.figure[by] / balance.total[by]);
        }
      }),
    );
  });

  it('counts no class smaller with moderators than without', () => {
    fc.assert(
      fc.property(anyBalancePeople, anyCount, (entries, by) => {
        const withAll = balanceLines(balanceOf(entries, reference), by);
        const without = balanceLines(balanceOf(withoutModerators(entries), reference), by);
        const figures = new Map(
          Object.values(withAll)
            .flat()
            .map((line) => [classKey(line.of), line.figure] as const),
        );
        for (const { of, figure } of Object.values(without).flat()) {
          const whole = figures.get(classKey(of)) ?? { seats: 0, persons: 0 };
          expect(whole.seats).toBeGreaterThanOrEqual(figure.seats);
          expect(whole.persons).toBeGreaterThanOrEqual(figure.persons);
        }
      }),
    );
  });
});

describe('entriesOf', () => {
  it('lists behind each figure as many entries and persons as the figure says', () => {
    fc.assert(
      fc.property(anyBalancePeople, (entries) => {
        for (const { of, figure } of Object.values(balanceLines(balanceOf(entries, reference), 'seats')).flat()) {
          const behind = entriesOf(entries, classKey(of));
          expect(behind).toHaveLength(figure.seats);
          expect(new Set(behind.map((one) => one.personId)).size).toBe(figure.persons);
        }
      }),
    );
  });

  it('lists all, and nobody for a class that is none', () => {
    expect(entriesOf([balancePerson('a'), balancePerson('b')], 'all')).toHaveLength(2);
    expect(entriesOf([balancePerson('a')], 'group.XYZ')).toEqual([]);
  });
});

describe('orderedLines', () => {
  it('puts States in the order of their names', () => {
    const balance = balanceOf(
      [balancePerson('a'), balancePerson('b', { stateId: 'XAB' }), balancePerson('c', { stateId: 'XQQ' })],
      reference,
    );
    expect(orderedLines(balance, 'seats', names, 'en').state.map((line) => line.of.value)).toEqual([
      'XAB',
      'XQQ',
      'XAA',
    ]);
  });
});

describe('linesBeside', () => {
  it('lays a part beside the whole: the same classes in the same order, and the figures of the part', () => {
    fc.assert(
      fc.property(anyBalancePeople, (entries) => {
        const whole = balanceLines(balanceOf(entries, reference), 'seats').gender;
        const part = entries.filter((one) => one.panelNumber === 1);
        const beside = linesBeside(whole, balanceLines(balanceOf(part, reference), 'seats').gender);
        expect(beside.map((line) => classKey(line.of))).toEqual(whole.map((line) => classKey(line.of)));
        expect(sum(beside, 'seats')).toBe(part.length);
      }),
    );
  });
});
