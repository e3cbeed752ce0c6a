import { describe, expect, it } from 'vitest';
import { readRows } from '@/lib/documents/read-rows';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { isRefusal } from '@/lib/kernel/refusal';
import { bookTable } from '../exports/book';
import { type BookBasis, type BookMission, type BookWords, planBook } from './sheet';

const words: BookWords = {
  columns: {
    kind: 'Kind',
    party: 'State or organization',
    dutyStation: 'Duty station',
    residence: 'Resides in',
    name: 'Name or attention',
    language: 'Language',
    emails: 'E-mail',
    postalAddress: 'Postal address',
    note: 'Note',
    inUse: 'In use',
  },
  kinds: { mission: 'mission', organization: 'organization' },
  stations: { vienna: 'Vienna', newYork: 'New York', geneva: 'Geneva', other: 'other' },
  languages: { en: 'English', fr: 'French', es: 'Spanish' },
  yes: 'yes',
  no: 'no',
};

const state = (id: string, en: string) => ({ id, names: { en }, nameInText: en });
const states = [state('XAA', 'Lovenia'), state('XAB', 'Sahiré')];

const mission: BookMission = {
  stateId: 'XAA',
  dutyStation: 'vienna',
  residence: 'Berlin',
  name: null,
  language: 'fr',
  emails: ['a@lovenia.invalid', 'b@lovenia.invalid'],
  postalAddress: 'Quay 1\nBerlin',
  note: '=not a formula',
  inUse: false,
  revision: 3,
};

const basis: BookBasis = {
  states,
  organizations: [{ id: 'ato', name: 'Association of Tide Observers', acronym: 'ATO' }],
  missions: [mission],
  addresses: [
    {
      organizationId: 'ato',
      attention: 'Legal Office',
      language: 'en',
      emails: ['legal@ato.invalid'],
      postalAddress: null,
      note: null,
      revision: 1,
    },
  ],
};

function plan(...rows: string[][]) {
  return planBook(rows, basis, words)?.rows.map((row) =>
    row.outcome === 'refused'
      ? [row.line, row.outcome, row.problems.map((one) => `${one.column} ${one.code}`).join()]
      : [row.line, row.outcome, row.changes.map((one) => one.column).join()],
  );
}

const headings = ['Kind', 'State or organization', 'Duty station', 'Resides in', 'Language', 'E-mail', 'In use'];

describe('planBook', () => {
  it('reads back what was written as the same', async () => {
    const table = bookTable(
      {
        missions: [{ ...mission, state: state('XAA', 'Lovenia') }],
        organizations: basis.addresses.map((one) => ({ ...one, organizationName: 'Association of Tide Observers' })),
      },
      words,
      { title: 'Address book', lines: ['As at 1 February 2024'], locale: 'en' },
    );
    const rows = await readRows(await writeWorkbook(table), 'file');
    if (isRefusal(rows)) throw new Error(rows.code);
    expect(planBook(rows, basis, words)).toMatchObject({
      rows: [
        { outcome: 'same', changes: [] },
        { outcome: 'same', changes: [] },
      ],
      unknownHeadings: [],
    });
  });

  it('tells what is new, what differs, and leaves columns that the sheet lacks as they are on record', () => {
    expect(
      plan(
        ['Missions in Vienna, as received'],
        headings,
        ['', 'Lovenia', 'Vienna', 'Brussels', 'fr', 'a@lovenia.invalid; b@lovenia.invalid', ''],
        ['mission', 'SAHIRE', 'new york', '', '', 'x@sahire.invalid', 'yes'],
        ['', '', '', '', '', '', ''],
        ['', 'ATO', '', '', 'English', 'legal@ato.invalid', ''],
      ),
    ).toEqual([
      [3, 'change', 'residence'],
      [4, 'new', 'emails,inUse'],
      [6, 'same', ''],
    ]);
    const changed = planBook(
      [headings, ['', 'Lovenia', 'Vienna', 'Brussels', 'French', 'a@lovenia.invalid', 'no']],
      basis,
      words,
    )?.rows[0];
    expect(changed).toMatchObject({
      entry: {
        kind: 'mission',
        mission: { ...mission, residence: 'Brussels', emails: ['a@lovenia.invalid'] },
      },
      changes: [
        { column: 'residence', from: 'Berlin', to: 'Brussels' },
        { column: 'emails', from: 'a@lovenia.invalid; b@lovenia.invalid', to: 'a@lovenia.invalid' },
      ],
    });
  });

  it('tells what would be emptied, and from what to what a choice would go', () => {
    const [changed] = planBook([headings, ['', 'Lovenia', 'Vienna', '', '', '', 'yes']], basis, words)?.rows ?? [];
    expect(changed).toMatchObject({
      changes: [
        { column: 'residence', from: 'Berlin', to: null },
        { column: 'language', from: 'French', to: null },
        { column: 'emails', from: 'a@lovenia.invalid; b@lovenia.invalid', to: null },
        { column: 'inUse', from: 'no', to: 'yes' },
      ],
    });
  });

  it.each([
    ['no party', ['', '', 'Vienna', '', '', 'a@b.invalid', ''], 'party required'],
    ['a party that is not known', ['', 'Atlantis', 'Vienna', '', '', '', ''], 'party partyNotFound'],
    [
      'a State that is said to be an organization',
      ['organization', 'Lovenia', '', '', '', '', ''],
      'party partyNotFound',
    ],
    ['a kind that is none', ['chair', 'Lovenia', 'Vienna', '', '', '', ''], 'kind kindNotRead'],
    ['no duty station', ['', 'Lovenia', '', '', '', '', ''], 'dutyStation required'],
    ['a duty station that is not one', ['', 'Lovenia', 'Moon', '', '', '', ''], 'dutyStation stationNotRead'],
    [
      'several cells',
      ['', 'Lovenia', 'Vienna', '', 'Latin', 'a@b', 'maybe'],
      'language languageNotRead,emails invalidEmail,inUse yesOrNo',
    ],
  ])('refuses a row with %s', (_, row, problems) => {
    expect(plan(headings, row)).toEqual([[2, 'refused', problems]]);
  });

  it('refuses a row that says again what one before it said', () => {
    const row = ['', 'Lovenia', 'Vienna', 'Berlin', 'fr', 'a@lovenia.invalid b@lovenia.invalid', 'no'];
    expect(plan(headings, row, row)).toEqual([
      [2, 'same', ''],
      [3, 'refused', 'party rowTwice'],
    ]);
  });

  it('finds nothing in a sheet without headings, and names those it does not know', () => {
    expect(planBook([['Lovenia', 'Vienna']], basis, words)).toBeNull();
    expect(planBook([['state or ORGANIZATION', 'Telephone']], basis, words)).toEqual({
      rows: [],
      unknownHeadings: ['Telephone'],
    });
  });
});
