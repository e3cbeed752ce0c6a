import { describe, expect, it } from 'vitest';
import type { ReadCell, ReadSheet } from '@/lib/documents/spreadsheet';
import { nominate, nominationScene, plannedFor, sheetOf } from '../testing';
import { firstLayoutChoices, type ImportChoices } from './choices';
import type { PlannedRow } from './plan';

const headings = ['State', 'Name', 'Function', 'Affiliation', 'Topics', 'Rank', 'Received', 'Reference'];

function short(row: PlannedRow): string {
  if (row.outcome === 'refused') return row.problems.map(({ code }) => code).join(' ');
  if (row.outcome === 'passedOver') return row.reason;
  if (row.outcome === 'change') {
    return row.changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).join('; ');
  }
  return row.outcome;
}

/** What each row below the headings would do. */
function outcomes(
  rows: readonly (readonly ReadCell[])[],
  { merged, choices }: { merged?: ReadSheet['merged']; choices?: Partial<ImportChoices> } = {},
): readonly string[] {
  return plannedFor(nominationScene(), sheetOf([headings, ...rows], merged), choices).map(short);
}

describe('rows of a sheet', () => {
  it.each<[string, readonly ReadCell[], string]>([
    ['a nomination', ['Avaland', 'Ana Ruíz'], 'create'],
    ['a State by its code', ['XAB', 'Bo Berg'], 'create'],
    ['a State without diacritics', ['CELIA', 'Cy Cole'], 'create'],
    ['an observer by its acronym', ['OU', 'Di Dorn'], 'create'],
    ['an unknown State', ['Avalandia', 'Ana Ruíz'], 'unknownParty'],
    ['no State', [null, 'Ana Ruíz'], 'noParty'],
    ['a State that is not stated', ['not stated', 'Ana Ruíz'], 'noParty'],
    ['no name', ['Avaland', null, 'Researcher'], 'noName'],
    ['nothing but marks for a name', ['Avaland', '–'], 'noName'],
    ['a name to be confirmed', ['Avaland', 'To be confirmed'], 'noName'],
    ['a name to be announced', ['Avaland', 'to be announced'], 'noName'],
    ['a name to be determined', ['Avaland', 'TO BE DETERMINED'], 'noName'],
    ['a nominee to be nominated', ['Avaland', '(to be nominated)'], 'noName'],
    ['TBA', ['Avaland', 'TBA'], 'noName'],
    ['T.B.C., folded', ['Avaland', 'tbc.'], 'noName'],
    ['a form of address before no name', ['Avaland', 'Ms. TBD'], 'noName'],
    ['a vacant place', ['Avaland', 'Vacant'], 'noName'],
    ['N.N.', ['Avaland', 'N.N.'], 'noName'],
    ['NN', ['Avaland', 'NN'], 'noName'],
    ['none', ['Avaland', 'none'], 'noName'],
    ['nil', ['Avaland', '– nil –'], 'noName'],
    ['a name that begins like none', ['Avaland', 'Nil Vila'], 'create'],
    ['a formula for a name', ['Avaland', '=HYPERLINK("x", "y")'], 'create'],
    ['a form of address that is too long', ['Avaland', `${'Prof. Dr. '.repeat(5)}Ana`], 'tooLong'],
    ['a topic by its panel', ['Avaland', 'Ana', null, null, 'Panel (b)'], 'create'],
    ['two names in a cell', ['Avaland', 'Ana Ruíz; Bo Berg'], 'severalNames'],
    ['two names in lines', ['Avaland', 'Ana Ruíz\nBo Berg'], 'severalNames'],
    ['two names joined', ['Avaland', 'Ana Ruíz and Bo Berg'], 'severalNames'],
    ['an index form', ['Avaland', 'Ruíz, Ana'], 'create'],
    ['topics by letter', ['Avaland', 'Ana', null, null, '(b), a'], 'create'],
    ['a topic by title', ['Avaland', 'Ana', null, null, 'Science'], 'create'],
    ['a topic that is not on the list', ['Avaland', 'Ana', null, null, 'Fishing'], 'unknownTopic'],
    ['a letter that is not on the list', ['Avaland', 'Ana', null, null, 'a, z'], 'unknownTopic'],
    ['a rank', ['Avaland', 'Ana', null, null, null, 2], 'create'],
    ['a rank in words', ['Avaland', 'Ana', null, null, null, 'first'], 'rankUnreadable'],
    ['a date of the sheet', ['Avaland', 'Ana', null, null, null, null, { date: '2024-01-15' }], 'create'],
    ['a serial number', ['Avaland', 'Ana', null, null, null, null, 45306], 'create'],
    ['a date in words', ['Avaland', 'Ana', null, null, null, null, '15 January 2024'], 'create'],
    ['a date of two readings', ['Avaland', 'Ana', null, null, null, null, '03/04/2024'], 'dateAmbiguous'],
    ['no date', ['Avaland', 'Ana', null, null, null, null, 'soon'], 'dateUnreadable'],
    ['an error of a formula', ['Avaland', 'Ana', '#REF!'], 'cellError'],
    ['damaged text', ['Avaland', 'Ana RuÃ\u00ADz'], 'damagedText'],
    ['a text that is too long', ['Avaland', 'Ana', 'x'.repeat(301)], 'tooLong'],
    ['several mistakes', ['Nowhere', null, '#N/A'], 'cellError unknownParty noName'],
    ['a sum', ['Total', 12], 'total'],
    ['headings said again', headings, 'headingsAgain'],
  ])('take %s', (_, row, outcome) => {
    expect(outcomes([row])).toEqual([outcome]);
  });

  it('pass over titles, empty rows and a word across the columns', () => {
    const sheet = sheetOf(
      [['List of nominees'], ['Received by 1 March'], headings, ['AFRICAN STATES'], [null], ['Avaland', 'Ana']],
      [{ top: 3, left: 0, bottom: 3, right: 7 }],
    );
    expect(plannedFor(nominationScene(), sheet).map((row) => [row.at, short(row)])).toEqual([
      [3, 'section'],
      [5, 'create'],
    ]);
  });

  it('refuse cells that are merged', () => {
    const rows = [
      ['Avaland', 'Ana'],
      [null, 'Bo'],
      ['Brenia', 'Cy'],
    ];
    expect(outcomes(rows, { merged: [{ top: 1, left: 0, bottom: 2, right: 0 }] })).toEqual([
      'merged',
      'merged',
      'create',
    ]);
  });

  it('take a part of a name for what it may be', () => {
    const rows = [
      ['State', 'Surname', 'Given name'],
      ['Avaland', 'Vila', 'Nil'],
      ['Avaland', 'TBC', 'TBC'],
      ['Brenia', null, 'Nil'],
    ];
    expect(plannedFor(nominationScene(), sheetOf(rows)).map((row) => [row.name, short(row)])).toEqual([
      ['Nil Vila', 'create'],
      ['TBC', 'noName'],
      ['', 'noName'],
    ]);
  });

  it('refuse a nominee who stands in the sheet twice, however the name is written', () => {
    expect(
      outcomes([
        ['Avaland', 'Ana Ruíz'],
        ['avaland', 'RUIZ Ana'],
        ['Avaland', 'Prof. Dr. Ana Ruíz'],
        ['Brenia', 'Ana Ruíz'],
      ]),
    ).toEqual(['create', 'duplicate', 'duplicate', 'create']);
  });
});

describe('a sheet beside what is on record', () => {
  const recorded = [
    'Avaland',
    'Ana Ruíz',
    'Researcher',
    'Academy of Avaland',
    '(b), (a)',
    1,
    '2024-01-15',
    'NV 12/2024',
  ];

  async function beside(rows: readonly (readonly ReadCell[])[], head: readonly string[] = headings) {
    const db = nominationScene();
    const { nominationMeetingId } = await nominate(db);
    const filled = rows.map((row) => row.map((cell) => (cell === '{id}' ? nominationMeetingId : cell)));
    return plannedFor(db, sheetOf([head, ...filled])).map(short);
  }

  it.each<[string, readonly ReadCell[], string]>([
    ['the same', recorded, 'same'],
    ['the same, written otherwise', ['AVALAND', 'RUIZ Ana', 'Researcher'], 'same'],
    ['a form of address at the head of the name', ['Avaland', 'Ms. Ana Ruíz'], 'formOfAddress: null → Ms.'],
    ['empty cells, which say nothing', ['Avaland', 'Ana Ruíz', null, 'not stated'], 'same'],
    ['another function', ['Avaland', 'Ana Ruíz', 'Director'], 'function: Researcher → Director'],
    [
      'several fields',
      ['Avaland', 'Ana Ruíz', null, 'Institute', 'a', 2, '2024-01'],
      'affiliation: Academy of Avaland → Institute; receivedOn: 2024-01-15 → 2024-01; rank: 1 → 2; topics: (b), (a) → (a)',
    ],
    ['a person whom another State put forward', ['Brenia', 'Ana Ruíz'], 'otherParty'],
  ])('finds %s', async (_, row, outcome) => {
    expect(await beside([row])).toEqual([outcome]);
  });

  it('finds a nomination by the number of our own export, and only then changes the name', async () => {
    const head = ['State', 'Name', 'Record number'];
    expect(await beside([['Avaland', 'Ana María Ruíz', '{id}']], head)).toEqual(['name: Ana Ruíz → Ana María Ruíz']);
    expect(await beside([['Brenia', 'Ana Ruíz', '{id}']], head)).toEqual(['partyChanged']);
    expect(await beside([['Avaland', 'Ana Ruíz', 'other-meeting']], head)).toEqual(['unknownId']);
  });

  it('changes a status only where it may follow', async () => {
    const head = ['State', 'Name', 'Status'];
    expect(await beside([['Avaland', 'Ana Ruíz', 'proposed']], head)).toEqual(['status: received → proposed']);
    expect(await beside([['Avaland', 'Ana Ruíz', 'replaced']], head)).toEqual(['statusNotPossible']);
    expect(await beside([['Avaland', 'Ana Ruíz', 'perhaps']], head)).toEqual(['unknownWord']);
  });

  it.each<[readonly ReadCell[], readonly string[]]>([
    [['French', 'no'], ['same']],
    [['fr', null], ['same']],
    [['Chinese', 'Yes'], ['language: fr → zh; firstTime: no → yes']],
    [['Spanish', 'not stated'], ['language: fr → es']],
    [['Klingon', 'perhaps'], ['unknownWord unknownWord']],
  ])('reads %j as what a mission states of how a nominee would speak', async (cells, outcome) => {
    const db = nominationScene();
    const place = { meetingId: 'first', status: 'received', rank: null, topicIds: [] };
    await nominate(db, { meetings: [{ ...place, language: 'fr', firstTime: 'no' }] });
    const sheet = sheetOf([
      ['State', 'Name', 'Language of the presentation', 'First-time speaker'],
      ['Avaland', 'Ana Ruíz', ...cells],
    ]);
    expect(plannedFor(db, sheet).map(short)).toEqual(outcome);
  });

  it('knows a person whom the same State put forward for another meeting', async () => {
    const db = nominationScene();
    await nominate(db, { meetings: [{ meetingId: 'second', status: 'received', rank: null, topicIds: [] }] });
    const [row] = plannedFor(db, sheetOf([headings, ['Avaland', 'Ana Ruíz', 'Director']]));
    expect(row).toMatchObject({
      outcome: 'create',
      known: { nameAsPrinted: 'Ana Ruíz' },
      changes: [{ field: 'function', from: 'Researcher', to: 'Director' }],
    });
  });
});

describe('what an officer decides', () => {
  const { words } = firstLayoutChoices([]);

  it('makes words of the sheet stand for records, or for nothing', () => {
    const choices = {
      words: { ...words, party: { avalandia: 'XAA' }, topics: { fishing: 'topic-b', other: '' } },
    };
    const rows = plannedFor(
      nominationScene(),
      sheetOf([headings, ['Avalandia', 'Ana', null, null, 'Fishing'], ['Avaland', 'Bo', null, null, 'other']]),
      choices,
    );
    expect(rows).toMatchObject([
      { outcome: 'create', party: 'Avaland', values: { topicIds: ['topic-b'] } },
      { outcome: 'create', values: { name: 'Bo' } },
    ]);
    expect(rows[1]).not.toHaveProperty('values.topicIds');
  });

  it('is needed for gender: without it none is recorded, and never one without its basis', () => {
    const gender = (choices: Partial<ImportChoices>) =>
      plannedFor(
        nominationScene(),
        sheetOf([
          ['State', 'Name', 'Sex'],
          ['Avaland', 'Ana', 'F'],
          ['Brenia', 'Mr. Bo', 'M'],
        ]),
        choices,
      ).map((row) => (row.outcome === 'create' ? `${row.values.gender} ${row.values.genderBasis}` : short(row)));
    expect(gender({})).toEqual(['undefined undefined', 'undefined undefined']);
    expect(gender({ genderBasis: 'declared' })).toEqual(['undefined undefined', 'undefined undefined']);
    const mapped = { words: { ...words, gender: { f: 'woman' } } };
    expect(gender(mapped)).toEqual(['genderWithoutBasis', 'undefined undefined']);
    expect(gender({ ...mapped, genderBasis: 'formOfAddress' })).toEqual(['woman formOfAddress', 'undefined undefined']);
  });

  it('is told on its row where a word for a gender is not settled', () => {
    const told = (gender: Record<string, string>) =>
      plannedFor(
        nominationScene(),
        sheetOf([
          ['State', 'Name', 'Gender'],
          ['Avaland', 'Ms. Ana', 'F'],
          ['Avaland', 'Mr. Bo', 'man'],
          ['Avaland', 'Dr. Cy', null],
        ]),
        { words: { ...words, gender }, genderBasis: 'declared' },
      ).map((row) =>
        'values' in row ? [row.unsettledGender, row.values.gender, row.values.formOfAddress] : short(row),
      );
    const others = [
      [null, 'man', 'Mr.'],
      [null, undefined, 'Dr.'],
    ];
    expect(told({})).toEqual([['F', undefined, 'Ms.'], ...others]);
    expect(told({ f: 'woman' })).toEqual([[null, 'woman', 'Ms.'], ...others]);
    expect(told({ f: '' })).toEqual([[null, undefined, 'Ms.'], ...others]);
  });

  it.each([
    ['givenFirst', 'Jizhong Liu'],
    ['familyFirst', 'Liu Jizhong'],
  ] as const)('prints names in parts %s', (namesOrder, name) => {
    const sheet = sheetOf([
      ['State', 'Family name', 'Given names'],
      ['Avaland', 'Liu', 'Jizhong'],
    ]);
    expect(plannedFor(nominationScene(), sheet, { namesOrder })).toMatchObject([
      { outcome: 'create', values: { name, familyName: 'Liu', givenNames: 'Jizhong' } },
    ]);
  });
});
