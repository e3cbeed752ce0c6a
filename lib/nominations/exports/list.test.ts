import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '@/lib/documents/read-spreadsheet';
import { documentParts } from '@/lib/documents/testing';
import { writeDelimited } from '@/lib/documents/write-delimited';
import { writeWord } from '@/lib/documents/write-word';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { english } from '@/lib/i18n/messages';
import { plainDate } from '@/lib/kernel/dates';
import { isRefusal } from '@/lib/kernel/refusal';
import { firstView, type ListView } from '../listing';
import type { NominationRow } from '../types';
import { exportColumns, restrictedColumns, usualColumns } from './columns';
import { inPrintedOrder, type ListWords, listDocument, listTable } from './list';
import { columnsListing, exportFormatFrom, exportRequestFrom, isForDeskOnly } from './request';

const { nominations, people, common } = english;

const words: ListWords = {
  columns: nominations.export.columns,
  sheet: nominations.title,
  notStated: common.notStated,
  invented: common.invented,
  statuses: nominations.statuses,
  languages: common.languages,
  firstTime: nominations.firstTimes,
  genders: people.genders,
  genderBases: people.genderBases,
  affiliationTypes: people.affiliationTypes,
  groups: nominations.groups,
  labels: nominations.export.labels,
};

function row(
  id: string,
  party: NominationRow['party'],
  name: string,
  more: Partial<NominationRow> = {},
): NominationRow {
  return {
    id,
    nominationId: `n-${id}`,
    person: {
      id: `p-${id}`,
      nameAsPrinted: name,
      familyName: null,
      givenNames: null,
      sortKey: name.toLowerCase(),
      formOfAddress: null,
      function: null,
      affiliation: null,
      affiliationType: null,
      gender: 'notStated',
      genderBasis: null,
      invented: false,
    },
    party,
    group: null,
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

const state = (name: string) => ({ kind: 'state' as const, id: name, name });
const head = { title: 'List of nominations', lines: ['As at 1 February 2024.'], foot: 'List' };

describe('the printed order', () => {
  it('puts States as the language orders them, organizations after them, and the persons of each by sort key', () => {
    const union = { kind: 'organization' as const, id: 'o', name: 'Alliance' };
    const rows = [
      row('1', union, 'Ana'),
      row('2', state('Zeland'), 'Bo'),
      row('3', state('Éland'), 'Cy'),
      row('4', state('Eland'), 'Di'),
      row('5', state('Éland'), 'Al'),
      row('6', state('Türland'), 'Ed'),
    ];
    expect(inPrintedOrder(rows, 'en').map(({ id }) => id)).toEqual(['4', '5', '3', '6', '2', '1']);
  });
});

describe('the table', () => {
  it('numbers the rows and shows what is not stated', () => {
    const table = listTable([row('a', state('Avaland'), 'Ana')], exportColumns, head, words, false);
    expect(Object.fromEntries(table.columns.map(({ key }, at) => [key, table.rows[0]?.[at]]))).toEqual({
      number: 1,
      party: 'Avaland',
      name: 'Ana',
      familyName: 'not stated',
      givenNames: 'not stated',
      formOfAddress: 'not stated',
      function: 'not stated',
      affiliation: 'not stated',
      affiliationType: 'not stated',
      topics: 'not stated',
      group: 'In no group',
      status: 'received',
      rank: 'not stated',
      language: 'not stated',
      firstTime: 'not stated',
      gender: 'not stated',
      genderBasis: null,
      labels: null,
      receivedOn: 'not stated',
      reference: 'not stated',
    });
  });

  it('keeps whole days as days and others as they are', () => {
    const rows = [row('a', null, 'Ana', { receivedOn: '2024-01-15' }), row('b', null, 'Bo', { receivedOn: '2024-01' })];
    expect(listTable(rows, ['receivedOn'], head, words, false).rows).toEqual([[{ date: '2024-01-15' }], ['2024-01']]);
  });

  it('says of whom that they are invented, and carries ids where it is asked to', () => {
    const real = row('a', null, 'Ana');
    const invented = { ...row('b', null, 'Bo'), person: { ...real.person, invented: true } };
    const keys = (rows: readonly NominationRow[], ids: boolean) =>
      listTable(rows, ['name'], head, words, ids).columns.map(({ key }) => key);
    expect(keys([real], false)).toEqual(['name']);
    expect(keys([real, invented], true)).toEqual(['name', 'invented', 'id']);
    expect(listTable([real, invented], ['name'], head, words, true).rows.map((cells) => cells.slice(1))).toEqual([
      [null, 'a'],
      ['invented', 'b'],
    ]);
  });

  it('shows no restricted column unless it is asked for', () => {
    expect(usualColumns.filter((column) => restrictedColumns.some((one) => column === (one as string)))).toEqual([]);
  });

  it('is opened again from every format', async () => {
    const table = listTable([row('a', state('Avaland'), '=Ana')], usualColumns, head, words, true);
    for (const bytes of [await writeWorkbook(table), writeDelimited(table)]) {
      const read = await readSpreadsheet(bytes, 'file');
      if (isRefusal(read)) throw new Error(read.code);
      expect(read.sheets[0].rows.at(-1)?.slice(1, 3)).toEqual(['Avaland', "'=Ana"]);
    }
    const text = documentParts(await writeWord(listDocument(table, head.foot, 'Rostrum'))).get('word/document.xml');
    for (const part of ['List of nominations', 'As at 1 February 2024.', '=Ana']) expect(text).toContain(part);
  });
});

describe('a list that goes round', () => {
  it('tells the status as soon as it names anybody outside the pool', () => {
    const counted = row('a', null, 'Ana', { status: 'agreed' });
    expect(columnsListing(['number', 'name'], [counted])).toEqual(['number', 'name']);
    for (const status of ['awaitingConfirmation', 'withdrawn', 'replaced', 'notIncluded'] as const) {
      expect(columnsListing(['number', 'name'], [counted, row('b', null, 'Bo', { status })])).toEqual([
        'number',
        'name',
        'status',
      ]);
    }
  });

  it.each<[Partial<ListView>, boolean]>([
    [{}, false],
    [{ status: 'pool', group: 'AFR', topic: 't', search: 'ana' }, false],
    [{ status: 'reserve' }, true],
    [{ gender: 'woman' }, true],
    [{ genderBasis: 'declared' }, true],
    [{ language: 'fr' }, true],
    [{ firstTime: 'yes' }, true],
    [{ label: 'LDC' }, true],
    [{ completeness: 'incomplete' }, true],
    [{ receipt: 'late' }, true],
  ])('filtered by %o, is for the desk and the Chair only: %s', (more, expected) => {
    expect(isForDeskOnly(usualColumns, { ...firstView, ...more })).toBe(expected);
    expect(isForDeskOnly(['name', 'rank'], { ...firstView, ...more })).toBe(true);
  });
});

describe('what an address asks for', () => {
  const today = plainDate('2024-02-01');

  it.each([
    [{}, { columns: usualColumns, asAt: today }],
    [{ columns: 'name,number' }, { columns: ['number', 'name'], asAt: today }],
    [{ columns: ['name', 'gender', 'nonsense'] }, { columns: ['name', 'gender'], asAt: today }],
    [
      { columns: 'nonsense', asAt: '2024-01-31' },
      { columns: usualColumns, asAt: '2024-01-31' },
    ],
    [{ asAt: '2024-02-02' }, null],
    [{ asAt: '31.01.2024' }, null],
  ])('reads %o', (parameters, request) => {
    expect(exportRequestFrom(parameters, today)).toEqual(request);
  });

  it('knows the formats', () => {
    expect(exportFormatFrom({ format: 'docx' })).toBe('docx');
    expect(exportFormatFrom({ format: 'exe' })).toBeNull();
    expect(exportFormatFrom({})).toBeNull();
  });
});
