import { describe, expect, it } from 'vitest';
import { sortKey } from '@/lib/people/rules';
import { addressOf, columnsOf, filterRows, firstView, isFiltered, type ListView, sortRows, viewFrom } from './listing';
import type { NominationRow, NomineePerson } from './types';

function row(
  id: string,
  name: string,
  more: Partial<NominationRow> = {},
  person: Partial<NomineePerson> = {},
): NominationRow {
  const familyName = name.split(' ').at(-1) ?? null;
  const givenNames = name.split(' ').slice(0, -1).join(' ') || null;
  return {
    id,
    nominationId: `n-${id}`,
    person: {
      id: `p-${id}`,
      nameAsPrinted: name,
      familyName,
      givenNames,
      sortKey: sortKey({ nameAsPrinted: name, familyName, givenNames }),
      formOfAddress: null,
      function: null,
      affiliation: null,
      affiliationType: null,
      gender: 'notStated',
      genderBasis: null,
      invented: true,
      ...person,
    },
    party: { kind: 'state', id: 'XAA', name: 'Avaland' },
    group: 'AFR',
    labels: [],
    topics: [],
    status: 'received',
    rank: null,
    language: null,
    firstTime: null,
    receivedOn: null,
    communicationReference: null,
    communicationId: null,
    communication: null,
    revision: 1,
    isLate: false,
    gaps: [],
    ...more,
  };
}

const rows = [
  row('1', 'Ana Ruíz', { status: 'agreed', rank: 2 }, { function: 'Head of Law', affiliation: 'Zeta Agency' }),
  row('2', 'Bo Ålund', {
    party: { kind: 'state', id: 'XAC', name: 'Çelia' },
    group: 'EEG',
    topics: [{ id: 'topic-b', letter: 'b', title: 'Science' }],
  }),
  row('3', 'Cy Meyer', {
    party: { kind: 'organization', id: 'org', name: 'Dora Union' },
    group: 'OBS',
    status: 'withdrawn',
    rank: 1,
    topics: [{ id: 'topic-a', letter: 'a', title: 'Law' }],
  }),
];
const ids = (list: readonly NominationRow[]) => list.map((one) => one.id);
const view = (more: Partial<ListView>): ListView => ({ ...firstView, ...more });

describe('address of a view', () => {
  it('leaves out what is as at first and reads back the same', () => {
    expect(addressOf('/list', firstView)).toBe('/list');
    const changed = view({ search: 'a b', group: 'AFR', sort: 'state', descending: true, page: 3 });
    const address = addressOf('/list', changed);
    expect(address).toBe('/list?search=a+b&group=AFR&sort=state&descending=1&page=3');
    expect(viewFrom(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(changed);
  });

  it('takes nothing unusable from an address', () => {
    expect(
      viewFrom({ group: 'XXX', sort: 'secret', page: '-4', descending: 'yes', status: ['agreed', 'reserve'] }),
    ).toEqual(view({ status: 'agreed' }));
    expect(viewFrom({ page: '1e400' }).page).toBe(1);
  });
});

describe('filterRows', () => {
  it.each([
    [{}, ['1', '2', '3']],
    [{ search: 'ruiz' }, ['1']],
    [{ search: 'ALUND celia' }, ['2']],
    [{ search: 'law agency' }, ['1']],
    [{ search: 'nobody' }, []],
    [{ party: 'XAC' }, ['2']],
    [{ group: 'OBS' }, ['3']],
    [{ topic: 'topic-a' }, ['3']],
    [{ gender: 'woman' }, []],
    [{ gender: 'notStated' }, ['1', '2', '3']],
    [{ affiliation: 'notStated' }, ['1', '2', '3']],
    [{ status: 'pool' }, ['1', '2']],
    [{ status: 'outside' }, ['3']],
    [{ status: 'withdrawn' }, ['3']],
    [{ status: 'pool', group: 'EEG' }, ['2']],
  ] as const)('%j', (filters, expected) => {
    expect(ids(filterRows(rows, view(filters)))).toEqual(expected);
    expect(isFiltered(view(filters))).toBe(Object.keys(filters).length > 0);
  });
});

describe('what leads from a figure of the balance', () => {
  const classed = [
    row(
      '1',
      'Ana Ruíz',
      { labels: ['LDC', 'LLDC'], language: 'fr', firstTime: 'yes' },
      { gender: 'woman', genderBasis: 'declared' },
    ),
    row(
      '2',
      'Bo Ålund',
      { labels: ['SIDS'], language: 'ar', firstTime: 'no' },
      { gender: 'woman', genderBasis: 'formOfAddress' },
    ),
    row('3', 'Cy Meyer'),
  ];

  it.each<[Partial<ListView>, readonly string[]]>([
    [{ gender: 'woman' }, ['1', '2']],
    [{ gender: 'woman', genderBasis: 'declared' }, ['1']],
    [{ gender: 'woman', genderBasis: 'formOfAddress' }, ['2']],
    [{ genderBasis: 'notStated' }, ['3']],
    [{ label: 'LDC' }, ['1']],
    [{ label: 'SIDS' }, ['2']],
    [{ label: 'emergingSpacefaring' }, []],
    [{ language: 'fr' }, ['1']],
    [{ language: 'notStated' }, ['3']],
    [{ firstTime: 'yes' }, ['1']],
    [{ firstTime: 'no', language: 'ar' }, ['2']],
    [{ firstTime: 'notStated' }, ['3']],
  ])('%o', (more, expected) => {
    expect(ids(filterRows(classed, view(more)))).toEqual(expected);
    expect(viewFrom(Object.fromEntries(new URLSearchParams(addressOf('', view(more)).slice(1))))).toEqual(view(more));
  });
});

describe('sortRows', () => {
  it.each([
    [{ sort: 'language' }, ['3', '1', '2']],
    [{ sort: 'firstTime' }, ['1', '3', '2']],
    [{ sort: 'firstTime', descending: true }, ['2', '3', '1']],
  ] as const)('%j, what is not stated at the end', (order, expected) => {
    const stated = [
      row('1', 'Ana Ruíz', { language: 'fr', firstTime: 'yes' }),
      row('2', 'Bo Ålund'),
      row('3', 'Cy Meyer', { language: 'en', firstTime: 'no' }),
    ];
    expect(ids(sortRows(stated, view(order), 'en'))).toEqual(expected);
  });

  it.each([
    [{ sort: 'name' }, ['2', '3', '1']],
    [{ sort: 'name', descending: true }, ['1', '3', '2']],
    [{ sort: 'state' }, ['1', '2', '3']],
    [{ sort: 'state', descending: true }, ['3', '2', '1']],
    [{ sort: 'group' }, ['1', '2', '3']],
    [{ sort: 'topic' }, ['3', '2', '1']],
    [{ sort: 'status' }, ['2', '1', '3']],
    [{ sort: 'rank' }, ['3', '1', '2']],
    [{ sort: 'affiliation' }, ['1', '2', '3']],
  ] as const)('%j', (order, expected) => {
    expect(ids(sortRows(rows, view(order), 'en'))).toEqual(expected);
  });
});

describe('completeness and receipt', () => {
  const mixed = [
    row('1', 'Ana Ruíz', { gaps: ['function', 'evidence'] }),
    row('2', 'Bo Ålund', { isLate: true }),
    row('3', 'Cy Meyer', { gaps: ['receivedOn'] }),
  ];

  it.each<[Partial<ListView>, readonly string[]]>([
    [{ completeness: 'complete' }, ['2']],
    [{ completeness: 'incomplete' }, ['1', '3']],
    [{ completeness: 'evidence' }, ['1']],
    [{ receipt: 'late' }, ['2']],
    [{ receipt: 'notLate' }, ['1', '3']],
    [{ receipt: 'late', completeness: 'incomplete' }, []],
  ])('%o', (more, expected) => {
    expect(ids(filterRows(mixed, view(more)))).toEqual(expected);
  });

  it('puts those that lack most first', () => {
    expect(ids(sortRows(mixed, view({ sort: 'gaps' }), 'en'))).toEqual(['1', '3', '2']);
  });
});

describe('columnsOf', () => {
  it.each([
    ['', undefined, 'the usual ones', ['function', 'state', 'group', 'topics', 'gender', 'status', 'rank', 'gaps']],
    ['status,state', 'rank', 'those of the address, in their order', ['state', 'status']],
    ['', 'rank,received', 'those remembered', ['rank', 'received']],
    ['name,nonsense', 'rank', 'those remembered, where the address names none', ['rank']],
    ['', 'nonsense', 'the usual ones, where nothing usable is remembered', null],
  ])('%j and %j: %s', (show, remembered, _, expected) => {
    expect(columnsOf(view({ show }), remembered)).toEqual(expected ?? columnsOf(firstView, undefined));
  });
});
