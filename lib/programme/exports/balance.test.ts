import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceDimensions, balanceLines } from '@/lib/balance/lines';
import { balanceOf } from '@/lib/balance/rules';
import type { BalancePerson } from '@/lib/balance/types';
import { regionalGroups } from '@/lib/bodies/types';
import { genderBases, genders } from '@/lib/people/types';
import { type BalanceWords, balanceTable } from './balance';

const reference = {
  groups: regionalGroups.map((group) => ({ group, members: 20 })),
  labels: [{ label: 'LDC' as const, members: 5 }],
};

const words: BalanceWords = {
  classes: {
    gender: { notStated: 'not stated' },
    group: { AFR: 'African States' },
    affiliation: { notStated: 'not stated' },
    label: { LDC: 'Least developed countries' },
    language: { fr: 'French' },
    firstTime: { notStated: 'not stated' },
    parties: new Map([['XAA', 'Avaland']]),
  },
  columns: {
    of: 'Of',
    dimension: 'Counted by',
    name: 'Class',
    seats: 'Seats',
    persons: 'Persons',
    share: 'Share',
    members: 'Members',
    reference: 'Share of members',
    source: 'Source',
  },
  dimensions: {
    total: 'All',
    group: 'Group',
    gender: 'Gender',
    affiliation: 'Affiliation',
    label: 'List',
    language: 'Language',
    firstTime: 'First time',
    state: 'State',
    organization: 'Organization',
  },
  title: 'Balance',
  lines: ['Programme'],
  sheet: 'Balance',
  total: 'All counted',
  whole: 'Programme',
  panel: (number, title) => `${number} ${title}`,
  sources: { LDC: 'As at 2023. List' },
};

function entry(personId: string, more: Partial<BalancePerson> = {}): BalancePerson {
  return {
    personId,
    stateId: 'XAA',
    organizationId: null,
    group: 'AFR',
    gender: 'notStated',
    genderBasis: null,
    affiliationType: null,
    language: 'fr',
    firstTime: null,
    labels: ['LDC'],
    panelNumber: 1,
    role: 'panellist',
    ...more,
  };
}

describe('balanceTable', () => {
  it('says of the whole and of each panel what is counted, with the source of a list', () => {
    const balance = balanceOf([entry('a'), entry('a', { panelNumber: 2 })], reference);
    const panel = balanceOf([entry('a')], reference);
    const { rows, lines } = balanceTable(
      { balance, panels: [{ number: 1, title: 'Law', balance: panel }] },
      'seats',
      words,
      'en',
    );
    expect(lines).toEqual(['Programme']);
    expect(rows).toContainEqual(['Programme', 'All', 'All counted', 2, 1, null, null, null, null]);
    expect(rows).toContainEqual(['Programme', 'Group', 'African States', 2, 1, 100, 20, 20, null]);
    expect(rows).toContainEqual([
      'Programme',
      'List',
      'Least developed countries',
      2,
      1,
      100,
      5,
      5,
      'As at 2023. List',
    ]);
    expect(rows).toContainEqual(['Programme', 'Language', 'French', 2, 1, 100, null, null, null]);
    expect(rows).toContainEqual(['Programme', 'First time', 'not stated', 2, 1, 100, null, null, null]);
    expect(rows).toContainEqual(['1 Law', 'State', 'Avaland', 1, 1, 100, null, null, null]);
  });

  it('has the figures that the charts draw, line by line', () => {
    const anyEntry = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd'),
      group: fc.option(fc.constantFrom(...regionalGroups)),
      gender: fc.constantFrom(...genders),
      genderBasis: fc.option(fc.constantFrom(...genderBases)),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), fc.constantFrom('seats', 'persons'), (some, by) => {
        const balance = balanceOf(
          some.map(({ personId, ...more }) => entry(personId, more)),
          reference,
        );
        const drawn = balanceLines(balance, by);
        const table = balanceTable({ balance, panels: [] }, by, words, 'en');
        expect(table.rows.map((row) => [row[3], row[4]])).toEqual([
          [balance.total.seats, balance.total.persons],
          ...balanceDimensions.flatMap((dimension) =>
            drawn[dimension].map(({ figure }) => [figure.seats, figure.persons]),
          ),
        ]);
      }),
    );
  });
});
