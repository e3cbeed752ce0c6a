import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { communication, communicationCause } from '@/db/schema/correspondence';
import { event } from '@/db/schema/log';
import { nomination, nominationMeeting, sheetLayout } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { balanceBasis } from '@/lib/balance/queries';
import { readSpreadsheet } from '@/lib/documents/read-spreadsheet';
import type { ReadCell, ReadSpreadsheet } from '@/lib/documents/spreadsheet';
import { writeDelimited } from '@/lib/documents/write-delimited';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { english } from '@/lib/i18n/messages';
import type { Actor } from '@/lib/kernel/actor';
import { instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import { officialLanguages } from '@/lib/kernel/languages';
import { isRefusal } from '@/lib/kernel/refusal';
import { execute } from '@/lib/platform/command';
import { keepDraft } from '@/lib/platform/drafts';
import { actorWith, testContext } from '@/lib/platform/testing';
import { exportColumns } from '../exports/columns';
import { inPrintedOrder, listTable } from '../exports/list';
import { listNominations } from '../queries/list';
import { firstLayoutChoices, type ImportChoices } from '../sheet/choices';
import { planDigest } from '../sheet/digest';
import { type ImportDraft, importDraftKind } from '../sheet/draft';
import {
  choicesFor,
  insertCommunication,
  listedWords,
  nominate,
  nominationScene,
  plannedFor,
  sheetOf,
} from '../testing';
import { importNominations } from './import-nominations';

const officer = actorWith('officer');
const ids = replayableIds('import');
const now = instant('2024-02-01T09:00:00.000Z');

const rows: readonly (readonly ReadCell[])[] = [
  ['State', 'Name', 'Function', 'Topics', 'Received'],
  ['Avaland', 'Ana Ruíz', 'Director', 'a, b', '15.01.2024'],
  ['Brenia', 'Bo Berg', null, 'b', null],
];

type Begun = { readonly draftId: string; readonly digest: string };

/** Begins an import for `first` as `actor`, and looks at what it would do. */
function begin(
  db: Db,
  file: ReadSpreadsheet,
  choices: Partial<ImportChoices> = {},
  actor: Actor = officer,
  meetingId = 'first',
): Begun {
  const [sheet] = file.sheets;
  const draft: ImportDraft = {
    fileName: 'nominees.xlsx',
    sha256: 'f'.repeat(64),
    file,
    words: listedWords,
    choices: choicesFor(sheet, choices),
  };
  const accountId = actor.kind === 'account' ? actor.accountId : '';
  const draftId = keepDraft(db, ids, now, { kind: importDraftKind, accountId, subjectId: meetingId }, draft);
  return { draftId, digest: planDigest(plannedFor(db, sheet, choices)) };
}

const fileOf = (cells: readonly (readonly ReadCell[])[]): ReadSpreadsheet => ({
  encoding: 'utf-8',
  sheets: [sheetOf(cells)],
});

function carryOut(db: Db, input: Record<string, unknown>, actor: Actor = officer) {
  return execute(
    importNominations,
    { ...testContext(db, actor), ids },
    { meetingId: 'first', leaveOutRefused: false, ...input },
  );
}

const countOf = (db: Db) => ({
  people: db.select().from(person).all().length,
  nominations: db.select().from(nomination).all().length,
  places: db.select().from(nominationMeeting).all().length,
  events: db.select().from(event).all().length,
  layouts: db.select().from(sheetLayout).all().length,
});

describe('importNominations', () => {
  it('records what the sheet states, by the events of single nominations', async () => {
    const db = nominationScene();
    const outcome = await carryOut(db, begin(db, fileOf(rows)));
    expect(outcome).toEqual({ ok: true, value: { create: 2, change: 0, same: 0, passedOver: 0, refused: 0 } });
    expect(db.select().from(person).all()).toMatchObject([
      { nameAsPrinted: 'Ana Ruíz', function: 'Director', familyName: null, gender: 'notStated', invented: true },
      { nameAsPrinted: 'Bo Berg', function: null },
    ]);
    expect(db.select().from(nomination).all()).toMatchObject([
      { stateId: 'XAA', receivedOn: '2024-01-15', communicationId: null, bodyId: 'body-own' },
      { stateId: 'XAB', receivedOn: null },
    ]);
    const types = db.select({ type: event.type, actedForId: event.actedForId }).from(event).orderBy(event.seq).all();
    expect(types.map(({ type, actedForId }) => `${type} ${actedForId}`)).toEqual([
      'nominations.sheetImported null',
      'people.personRecorded XAA',
      'nominations.nominationRecorded XAA',
      'nominations.nominatedForMeeting XAA',
      'people.personRecorded XAB',
      'nominations.nominationRecorded XAB',
      'nominations.nominatedForMeeting XAB',
      'nominations.layoutRemembered null',
    ]);
  });

  it('changes nothing when the same sheet comes again', async () => {
    const db = nominationScene();
    await carryOut(db, begin(db, fileOf(rows)));
    const before = countOf(db);
    const again = await carryOut(db, begin(db, fileOf(rows)));
    expect(again).toMatchObject({ ok: true, value: { create: 0, change: 0, same: 2 } });
    expect(countOf(db)).toEqual(before);
  });

  it('corrects what reads otherwise and keeps what the sheet does not say', async () => {
    const db = nominationScene();
    await nominate(db);
    const cells: ReadCell[][] = [
      ['State', 'Name', 'Function', 'Topics', 'Rank', 'Status', 'Received'],
      ['Avaland', 'RUIZ Ana', 'Director', 'a', 2, 'proposed', null],
    ];
    expect(await carryOut(db, begin(db, fileOf(cells)))).toMatchObject({ ok: true, value: { change: 1 } });
    expect(db.select().from(person).all()).toMatchObject([
      { nameAsPrinted: 'Ana Ruíz', function: 'Director', affiliation: 'Academy of Avaland' },
    ]);
    expect(db.select().from(nominationMeeting).all()).toMatchObject([{ rank: 2, status: 'proposed' }]);
    expect(db.select().from(nomination).all()).toMatchObject([{ receivedOn: '2024-01-15' }]);
  });

  it('puts a person on record forward anew instead of recording the person twice', async () => {
    const db = nominationScene();
    await nominate(db, { meetings: [{ meetingId: 'second', status: 'received', rank: null, topicIds: [] }] });
    expect(await carryOut(db, begin(db, fileOf(rows)))).toMatchObject({ ok: true, value: { create: 2 } });
    expect(db.select().from(person).all()).toMatchObject([
      { nameAsPrinted: 'Ana Ruíz', function: 'Director', familyName: 'Ruíz' },
      { nameAsPrinted: 'Bo Berg' },
    ]);
  });

  it('rests new nominations on the communication in which the sheet came', async () => {
    const db = nominationScene();
    db.insert(communication)
      .values({
        id: 'letter',
        year: 2024,
        number: 1,
        kind: 'letter',
        state: 'open',
        bodyId: 'body-own',
        senderReference: 'NV 7/2024',
        receivedOn: '2024-01-20',
        recordedAt: now,
        revision: 1,
      })
      .run();
    const begun = begin(db, fileOf(rows), { communicationId: 'letter' });
    expect(await carryOut(db, begun)).toMatchObject({ ok: true });
    expect(db.select().from(nomination).all()).toMatchObject([
      { communicationId: 'letter', communicationReference: 'NV 7/2024', receivedOn: '2024-01-15' },
      { communicationId: 'letter', communicationReference: 'NV 7/2024', receivedOn: '2024-01-20' },
    ]);
    expect(
      db
        .select()
        .from(communicationCause)
        .all()
        .map(({ effect }) => effect),
    ).toEqual(['nominated', 'nominated']);
  });

  it('takes a nominee of another State than the sender’s as awaiting confirmation, and not at once as one that counts', async () => {
    const db = nominationScene();
    const communicationId = insertCommunication(db, 'com-1', { senderStateId: 'XAA' });
    const begun = begin(db, fileOf(rows), { communicationId });
    expect(await carryOut(db, begun)).toMatchObject({ ok: true });
    const statuses = db
      .select({ stateId: nomination.stateId, status: nominationMeeting.status })
      .from(nominationMeeting)
      .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
      .orderBy(nomination.stateId)
      .all();
    expect(statuses).toEqual([
      { stateId: 'XAA', status: 'received' },
      { stateId: 'XAB', status: 'awaitingConfirmation' },
    ]);
    const stated = sheetOf([
      ['State', 'Name', 'Status', 'Received'],
      ['Brenia', 'Cy Cole', 'Received', null],
      ['Avaland', 'Di Dale', 'Agreed', '01.03.2024'],
    ]);
    expect(plannedFor(db, stated, { communicationId })).toMatchObject([
      { outcome: 'refused', problems: [{ code: 'senderIsAnother', field: 'status' }] },
      { outcome: 'refused', problems: [{ code: 'dateAhead', field: 'receivedOn' }] },
    ]);
  });

  it.each([
    ['importRowsRefused', (db: Db) => begin(db, fileOf([...rows, ['Nowhere', 'Cy Cole']]))],
    ['changedMeanwhile', (db: Db) => ({ ...begin(db, fileOf(rows)), digest: 'other' })],
    ['importExpired', (db: Db) => ({ ...begin(db, fileOf(rows)), draftId: 'other' })],
    ['headingsNotChosen', (db: Db) => begin(db, fileOf(rows), { headingRow: -1 })],
    ['notFound', (db: Db) => begin(db, fileOf(rows), { communicationId: 'unknown' })],
  ] as const)('refuses with %s and writes nothing', async (code, input) => {
    const db = nominationScene();
    const begun = input(db);
    const before = countOf(db);
    expect(await carryOut(db, begun)).toMatchObject({ ok: false, refusal: { code } });
    expect(countOf(db)).toEqual(before);
  });

  it('leaves refused rows out when it is told to', async () => {
    const db = nominationScene();
    const begun = begin(db, fileOf([...rows, ['Nowhere', 'Cy Cole']]));
    const outcome = await carryOut(db, { ...begun, leaveOutRefused: true });
    expect(outcome).toMatchObject({ ok: true, value: { create: 2, refused: 1 } });
  });

  it('stops when somebody recorded one of the nominees since it was shown', async () => {
    const db = nominationScene();
    const begun = begin(db, fileOf(rows));
    await nominate(db);
    const before = countOf(db);
    expect(await carryOut(db, begun)).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } });
    expect(countOf(db)).toEqual(before);
  });

  it.each<[string, Actor, string]>([
    ['the Chair', actorWith('chair', { bodyId: 'body-own' }), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notAllowed'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notAllowed'],
    ['an administrator', actorWith('administrator'), 'notAllowed'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['nobody', { kind: 'anonymous' }, 'notSignedIn'],
  ])('is not for %s', async (_, actor, code) => {
    const db = nominationScene();
    const begun = begin(db, fileOf(rows), {}, actor);
    const before = countOf(db);
    expect(await carryOut(db, begun, actor)).toMatchObject({ ok: false, refusal: { code } });
    expect(countOf(db)).toEqual(before);
  });

  it('is carried out by nobody else than who began it, and for no other meeting', async () => {
    const db = nominationScene();
    const begun = begin(db, fileOf(rows));
    const other = { ...officer, accountId: 'account-other' } as Actor;
    expect(await carryOut(db, begun, other)).toMatchObject({ ok: false, refusal: { code: 'importExpired' } });
    expect(await carryOut(db, { ...begun, meetingId: 'second' })).toMatchObject({
      ok: false,
      refusal: { code: 'importExpired' },
    });
  });

  it('remembers the choices for the next sheet with the same headings', async () => {
    const db = nominationScene();
    const words = { ...firstLayoutChoices([]).words, party: { avalandia: 'XAA' } };
    await carryOut(
      db,
      begin(
        db,
        fileOf([
          ['State', 'Name'],
          ['Avalandia', 'Ana'],
        ]),
        { words },
      ),
    );
    expect(db.select().from(sheetLayout).all()).toEqual([
      {
        bodyId: 'body-own',
        headings: 'state|name',
        choices: { columns: ['party', 'name'], namesOrder: 'givenFirst', genderBasis: null, words },
      },
    ]);
  });
});

describe('an export that is imported again', () => {
  const { nominations, people, common } = english;
  const words = {
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

  async function roundTrip(db: Db, write: typeof writeWorkbook | typeof writeDelimited) {
    const listed = inPrintedOrder(listNominations(db, 'first', balanceBasis(db, 'body-own', '2024-03-26'), 'en'), 'en');
    const head = { title: 'List of nominations', lines: ['As at 1 February 2024.'], foot: '' };
    const file = await readSpreadsheet(await write(listTable(listed, exportColumns, head, words, true)), 'file');
    if (isRefusal(file)) throw new Error(file.code);
    const before = countOf(db);
    const outcome = await carryOut(db, begin(db, file));
    const { layouts: _, events: __, ...rowsBefore } = before;
    expect(countOf(db)).toMatchObject(rowsBefore);
    return outcome;
  }

  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        '+43 1',
        '-',
        '@x',
        "'quoted'",
        'Ruíz, "A"',
        'a;b',
        '刘继忠',
        'not stated',
        '007',
        '__proto__',
      ),
    )
    // As a command keeps it: without spaces at the ends. The replacement character stands for text lost before.
    .map((value) => value.replaceAll('\uFFFD', '').trim());

  it('changes nothing, whatever the values', async () => {
    const optional = fc.option(text).map((value) => (value === '' ? null : value));
    const nominee = fc.record({
      head: fc.constantFrom('', 'Ms. ', 'Prof. Dr. ', '=', 'Ruíz, '),
      tail: fc.constantFrom('', ', PhD', ', Jr.', ', Bo'),
      stateId: fc.constantFrom('XAA', 'XAB', 'XAD'),
      function: optional,
      affiliation: optional,
      formOfAddress: fc.option(fc.constantFrom('Ms.', 'H.E. Mr.', '=Dr.')),
      affiliationType: fc.option(fc.constantFrom('academia', 'other')),
      gender: fc.constantFrom(
        { gender: 'woman', genderBasis: 'declared' },
        { gender: 'another', genderBasis: 'formOfAddress' },
        { gender: 'notStated', genderBasis: null },
      ),
      receivedOn: fc.constantFrom(null, '2024', '2024-01', '2024-01-15'),
      reference: optional,
      rank: fc.option(fc.integer({ min: 1, max: 99 })),
      language: fc.option(fc.constantFrom(...officialLanguages)),
      firstTime: fc.option(fc.constantFrom('yes', 'no')),
      topicIds: fc.constantFrom([], ['topic-a'], ['topic-b', 'topic-a']),
      status: fc.constantFrom('received', 'awaitingConfirmation', 'underConsideration', 'withdrawn'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(nominee, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(writeWorkbook, writeDelimited),
        async (nominees, write) => {
          const db = nominationScene();
          for (const [index, one] of nominees.entries()) {
            const { stateId, receivedOn, reference, rank, language, firstTime, topicIds, status, gender, ...others } =
              one;
            const { head, tail, ...fields } = others;
            await nominate(
              db,
              {
                stateId,
                receivedOn,
                communicationReference: reference,
                meetings: [{ meetingId: 'first', status, rank, language, firstTime, topicIds }],
              },
              {
                ...fields,
                ...gender,
                nameAsPrinted: `${head}Ana-${index} d’Ávila${tail}`,
                familyName: null,
                givenNames: null,
              },
              officer,
              ids,
            );
          }
          const outcome = await roundTrip(db, write);
          expect(outcome).toMatchObject({
            ok: true,
            value: { create: 0, change: 0, same: nominees.length, refused: 0 },
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
