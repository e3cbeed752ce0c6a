import { describe, expect, it } from 'vitest';
import { readRows } from '@/lib/documents/read-rows';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { partialDate } from '@/lib/kernel/dates';
import { isRefusal } from '@/lib/kernel/refusal';
import { bookTable } from '../exports/book';
import { type BookBasis, type BookMission, planBook } from './sheet';
import type { BookWords } from './sheet-cells';
import type { BookChair } from './sheet-offices';

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
    group: 'Regional group',
    body: 'Body observed',
    status: 'Observer status',
    from: 'From',
    until: 'Until',
  },
  kinds: { mission: 'mission', organization: 'organization', observer: 'observer', chair: 'chair of a group' },
  stations: { vienna: 'Vienna', newYork: 'New York', geneva: 'Geneva', other: 'other' },
  languages: { en: 'English', fr: 'French', es: 'Spanish' },
  groups: {
    AFR: 'African States',
    APG: 'Asia-Pacific States',
    EEG: 'Eastern European States',
    GRU: 'Latin American and Caribbean States',
    WEO: 'Western European and other States',
  },
  statuses: { permanent: 'permanent observer', provisional: 'provisional observer' },
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

const chair: BookChair = {
  regionalGroup: 'EEG',
  dutyStation: 'vienna',
  stateId: 'XAA',
  personName: 'Ada Harbour',
  validFrom: partialDate('2024'),
  validTo: null,
  groupChairId: 'chair-1',
  revision: 2,
};
const chairs: readonly BookChair[] = [
  { ...chair, validFrom: partialDate('2022-01-01'), validTo: partialDate('2022-12'), groupChairId: 'chair-0' },
  chair,
];

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
  bodies: [
    { id: 'quay', name: 'Committee on Quays', acronym: 'COQ', revision: 7 },
    { id: 'lamps', name: 'Working Group on Lamps', acronym: null, revision: 1 },
  ],
  observers: [
    { organizationId: 'ato', bodyId: 'quay', status: 'provisional', validTo: partialDate('2024-06-30'), revision: 7 },
  ],
  chairs,
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
        observers: basis.observers.map((one) => ({
          ...one,
          organizationName: 'Association of Tide Observers',
          bodyName: 'Committee on Quays',
        })),
        chairs: chairs.map((one) => ({ ...one, state: state('XAA', 'Lovenia') })),
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
        { outcome: 'same', changes: [] },
        { outcome: 'same', entry: { chair: { groupChairId: 'chair-0' } } },
        { outcome: 'same', entry: { chair: { groupChairId: 'chair-1' } } },
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
    ['a kind that is none', ['friend', 'Lovenia', 'Vienna', '', '', '', ''], 'kind kindNotRead'],
    ['a chair without a group', ['chair', 'Lovenia', 'Vienna', '', '', '', ''], 'group required'],
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

  const offices = [
    'Kind',
    'State or organization',
    'Duty station',
    'Name or attention',
    'Regional group',
    'Body observed',
    'Observer status',
    'From',
    'Until',
  ];
  const chairCells = (...[name = '', from = '', until = '']: readonly string[]) => [
    'chair of a group',
    'Lovenia',
    'Vienna',
    name,
    'Eastern European States',
    '',
    '',
    from,
    until,
  ];
  const observerCells = (...[body = '', status = '', until = '']: readonly string[]) => [
    'observer',
    'ATO',
    '',
    '',
    '',
    body,
    status,
    '',
    until,
  ];

  it('ends the term of a chair, and enters the next one', () => {
    const rows = [chairCells('Ada Harbour', '2024', '2024-11'), chairCells('Bo Quay', '2025', '')];
    expect(planBook([offices, ...rows], basis, words)?.rows).toMatchObject([
      {
        outcome: 'change',
        of: 'Eastern European States',
        changes: [{ column: 'until', from: null, to: '2024-11' }],
        entry: { chair: { groupChairId: 'chair-1', revision: 2, validTo: '2024-11' } },
      },
      { outcome: 'new', entry: { chair: { groupChairId: null, revision: 0, personName: 'Bo Quay' } } },
    ]);
  });

  it('leaves the beginning of a chair as it is where the sheet does not state it', () => {
    const columns = ['Kind', 'State or organization', 'Duty station', 'Name or attention', 'Regional group'];
    const row = ['chair', 'Lovenia', 'Vienna', 'Cy Mole', 'EEG'];
    expect(planBook([columns, row], basis, words)?.rows).toMatchObject([
      { outcome: 'change', changes: [{ column: 'name' }], entry: { chair: { validFrom: '2024' } } },
    ]);
  });

  it('changes the status of an observer, and grants it in another body', () => {
    const rows = [
      observerCells('COQ', 'permanent observer', ''),
      observerCells('working group on lamps', 'provisional', '2026'),
    ];
    expect(planBook([offices, ...rows], basis, words)?.rows).toMatchObject([
      {
        outcome: 'change',
        changes: [
          { column: 'status', from: 'provisional observer', to: 'permanent observer' },
          { column: 'until', from: '2024-06-30', to: null },
        ],
        entry: { observer: { bodyId: 'quay', revision: 7 } },
      },
      { outcome: 'new', entry: { observer: { bodyId: 'lamps', status: 'provisional', validTo: '2026' } } },
    ]);
  });

  it.each([
    ['a chair of a group that is none', ['chair', 'Lovenia', 'Vienna', '', 'Moon States'], 'group groupNotRead'],
    ['a chair that is an organization', ['chair', 'ATO', 'Vienna', '', 'EEG'], 'party partyNotFound'],
    ['a date that is none', chairCells('', 'May', ''), 'from dateNotRead'],
    ['an end before the beginning', chairCells('', '2024', '2023'), 'until endBeforeStart'],
    ['an observer that is a State', ['observer', 'Lovenia', '', '', '', 'COQ', 'permanent'], 'party partyNotFound'],
    ['an observer of no body', observerCells('', 'permanent'), 'body required'],
    ['an observer of a body that is not there', observerCells('Moon', 'permanent'), 'body bodyNotFound'],
    ['a status that is none', observerCells('COQ', 'friend'), 'status statusNotRead'],
    ['a permanent status with an end', observerCells('COQ', 'permanent', '2026'), 'until permanentHasNoEnd'],
  ])('refuses %s', (_, row, problems) => {
    expect(plan(offices, row)).toEqual([[2, 'refused', problems]]);
  });

  it('refuses a chair and an observer that a row before them named', () => {
    const rows = [
      chairCells('Bo Quay', '2026'),
      chairCells('Bo Quay', '2026'),
      chairCells('Ada Harbour', '2024'),
      chairCells('Ada Harbour', '2024'),
    ];
    expect(plan(offices, ...rows, observerCells('COQ', 'permanent'), observerCells('COQ', 'permanent'))).toMatchObject([
      [2, 'new', 'name,from'],
      [3, 'refused', 'party rowTwice'],
      [4, 'same', ''],
      [5, 'refused', 'party rowTwice'],
      [6, 'change', 'status,until'],
      [7, 'refused', 'party rowTwice'],
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
