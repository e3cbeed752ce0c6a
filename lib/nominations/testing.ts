import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { body, bodyMembership, bodyObserver, organization, state } from '@/db/schema/bodies';
import { communication, communicationMeeting } from '@/db/schema/correspondence';
import { meeting, meetingTopic, topic, topicList } from '@/db/schema/meetings';
import type { RegionalGroup } from '@/lib/bodies/types';
import type { ReadCell, ReadSheet } from '@/lib/documents/spreadsheet';
import { english } from '@/lib/i18n/messages';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { recordNomination } from './commands/record-nomination';
import { importBasis } from './queries/import-basis';
import type { ImportChoices } from './sheet/choices';
import { firstChoices } from './sheet/first-choices';
import { planImport } from './sheet/plan';
import type { ListedWords } from './sheet/words';

const members: readonly (readonly [string, string, RegionalGroup])[] = [
  ['XAA', 'Avaland', 'AFR'],
  ['XAB', 'Brenia', 'WEO'],
  ['XAC', 'Çelia', 'EEG'],
];

function insertMeetingRow(db: Db, id: string, bodyId: string, topicListId: string | null): void {
  db.insert(meeting)
    .values({
      id,
      slug: id,
      title: `Meeting ${id}`,
      shortTitle: id,
      kind: 'expertMeeting',
      bodyId,
      status: 'planned',
      startsOn: '2024-03-26',
      mode: 'inPerson',
      topicListId,
      nominatingParty: 'statesMembers',
      moderated: 'notStated',
      prearrangedQuestions: 'notStated',
      audienceQuestions: 'notStated',
      questionPriority: 'notStated',
      closingRemarksByPanellists: 'notStated',
      viewsDisclaimer: false,
      invented: true,
    })
    .run();
}

/**
 * A database with a committee (members Avaland, Brenia and Çelia; Dorland is no member; one observer), its two meetings
 * `first` and `second` with topics (a) and (b), and a meeting `foreign` of a body of which only Dorland is a member.
 */
export function nominationScene(): Db {
  const db = memoryDatabase();
  db.insert(state)
    .values(
      [...members, ['XAD', 'Dorland', 'APG'] as const].map(([id, name, usualGroup]) => ({
        id,
        names: { en: name },
        nameInText: name,
        status: 'invented' as const,
        usualGroup,
      })),
    )
    .run();
  db.insert(organization)
    .values([
      { id: 'org-observer', name: 'Observer Union', acronym: 'OU', kind: 'intergovernmental', invented: true },
      { id: 'org-stranger', name: 'Stranger Union', acronym: null, kind: 'nonGovernmental', invented: true },
    ])
    .run();
  for (const [id, kind] of [
    ['body-own', 'committee'],
    ['body-foreign', 'committee'],
  ] as const) {
    db.insert(body)
      .values({ id, slug: id, name: id, acronym: null, kind, parentId: null, invented: true, revision: 1 })
      .run();
  }
  db.insert(bodyMembership)
    .values([
      ...members.map(([stateId, , regionalGroup]) => ({
        id: `membership-${stateId}`,
        bodyId: 'body-own',
        stateId,
        regionalGroup,
        validFrom: null,
        validTo: null,
      })),
      {
        id: 'membership-XAD',
        bodyId: 'body-foreign',
        stateId: 'XAD',
        regionalGroup: 'APG' as const,
        validFrom: null,
        validTo: null,
      },
    ])
    .run();
  db.insert(bodyObserver)
    .values({
      id: 'observer-1',
      bodyId: 'body-own',
      organizationId: 'org-observer',
      status: 'permanent',
      validTo: null,
    })
    .run();
  db.insert(topicList)
    .values({ id: 'list-own', bodyId: 'body-own', title: 'Topics', symbol: null, paragraph: null })
    .run();
  db.insert(topicList)
    .values({ id: 'list-foreign', bodyId: 'body-foreign', title: 'Topics', symbol: null, paragraph: null })
    .run();
  db.insert(topic)
    .values([
      { id: 'topic-a', listId: 'list-own', letter: 'a', title: 'Law' },
      { id: 'topic-b', listId: 'list-own', letter: 'b', title: 'Science' },
      { id: 'topic-x', listId: 'list-foreign', letter: 'a', title: 'Elsewhere' },
    ])
    .run();
  insertMeetingRow(db, 'first', 'body-own', 'list-own');
  insertMeetingRow(db, 'second', 'body-own', 'list-own');
  insertMeetingRow(db, 'foreign', 'body-foreign', 'list-foreign');
  for (const meetingId of ['first', 'second']) {
    db.insert(meetingTopic)
      .values(['topic-a', 'topic-b'].map((topicId) => ({ meetingId, topicId, taken: true, wentToMeetingId: null })))
      .run();
  }
  return db;
}

/** Puts a communication on record and returns its id: a note verbale of Avaland about the body, unless told otherwise. */
export function insertCommunication(
  db: Db,
  id: string,
  more: Partial<typeof communication.$inferInsert> = {},
  meetingIds: readonly string[] = [],
): string {
  const number = db.select().from(communication).all().length + 1;
  db.insert(communication)
    .values({
      id,
      year: 2024,
      number,
      kind: 'noteVerbale',
      state: 'open',
      bodyId: 'body-own',
      senderStateId: 'XAA',
      senderReference: `NV ${number}/2024`,
      datedOn: '2024-01-08',
      receivedOn: '2024-01-10',
      recordedAt: '2024-01-11T09:00:00.000Z',
      revision: 1,
      ...more,
    })
    .run();
  for (const meetingId of meetingIds) db.insert(communicationMeeting).values({ communicationId: id, meetingId }).run();
  return id;
}

/** Input of `recordNomination` for a new person, put forward by Avaland for the meeting `first`. */
export function nominationInput(more: Record<string, unknown> = {}, personMore: Record<string, unknown> = {}) {
  return {
    bodyId: 'body-own',
    stateId: 'XAA',
    organizationId: null,
    person: {
      kind: 'new',
      nameAsPrinted: 'Ana Ruíz',
      familyName: 'Ruíz',
      givenNames: 'Ana',
      formOfAddress: null,
      function: 'Researcher',
      affiliation: 'Academy of Avaland',
      affiliationType: 'academia',
      gender: 'notStated',
      genderBasis: null,
      invented: true,
      ...personMore,
    },
    receivedOn: '2024-01-15',
    communicationReference: 'NV 12/2024',
    meetings: [{ meetingId: 'first', status: 'received', rank: 1, topicIds: ['topic-b', 'topic-a'] }],
    ...more,
  };
}

/** Records a nomination and returns its ids; throws when it is refused, which a test did not mean. */
export async function nominate(
  db: Db,
  more: Record<string, unknown> = {},
  personMore: Record<string, unknown> = {},
  actor: Actor = actorWith('officer'),
  ids = testContext(db, actor).ids,
) {
  const outcome = await execute(
    recordNomination,
    { ...testContext(db, actor), ids },
    nominationInput(more, personMore),
  );
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  const [first] = outcome.value.meetings;
  if (first === undefined) throw new Error('no meeting');
  return { ...outcome.value, nominationMeetingId: first.nominationMeetingId };
}

const { nominations, people, common } = english;

/** The English words of closed lists. */
export const listedWords: ListedWords = {
  notStated: common.notStated,
  affiliationTypes: people.affiliationTypes,
  genders: people.genders,
  genderBases: people.genderBases,
  statuses: nominations.statuses,
  languages: common.languages,
  firstTime: nominations.firstTimes,
};

/** A sheet of these rows, without merged cells unless given. */
export function sheetOf(rows: readonly (readonly ReadCell[])[], merged: ReadSheet['merged'] = []): ReadSheet {
  return { name: 'Nominees', rows, merged };
}

/** The choices that an import of a sheet begins with, and those made since. */
export function choicesFor(sheet: ReadSheet, more: Partial<ImportChoices> = {}): ImportChoices {
  return { ...firstChoices({ encoding: 'utf-8', sheets: [sheet] }, new Map()), ...more };
}

/** What a sheet would do to the meeting `first` of the scene of the nominations. */
export function plannedFor(db: Db, sheet: ReadSheet, more: Partial<ImportChoices> = {}) {
  const row = db.select().from(meeting).where(eq(meeting.id, 'first')).get();
  if (row === undefined) throw new Error('no meeting');
  const choices = choicesFor(sheet, more);
  const basis = importBasis(db, row, choices.communicationId, testContext(db, actorWith('officer')).clock.now(), 'en');
  return planImport(sheet, choices.headingRow, choices, basis, listedWords);
}
