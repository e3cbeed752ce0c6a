import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '@/db/client';
import { account, session } from '@/db/schema/access';
import { groupChair, mission } from '@/db/schema/addresses';
import { body, bodySession, organization, state } from '@/db/schema/bodies';
import { circular, circularNumber } from '@/db/schema/circulars';
import { communication } from '@/db/schema/correspondence';
import { checklistItem, mandateReference, meeting, topic, topicList } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { panel, programmePart, programmeVersion, question, questionPanel, seat } from '@/db/schema/programme';
import { claim, sourceDocument } from '@/db/schema/summary';
import { stateName } from '@/lib/bodies/rules';
import { formatReferencePair } from '@/lib/circulars/reference';
import { registerNumber } from '@/lib/correspondence/rules';
import { type SubjectRef, subjectKey } from '@/lib/kernel/event';
import type { Name } from '../types';

type Named = readonly [id: string, name: Name];

function text(name: string, href: string | null = null): Name {
  return { words: 'text', values: { name }, href };
}

function worded(words: string, values: Name['values'], href: string | null = null): Name {
  return { words, values, href };
}

/** True for the rows whose column is one of the ids: one parameter, however many there are. */
function oneOf(column: SQLiteColumn, ids: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}

const programmePage = (slug: string) => `/meetings/${slug}/programme`;
const documentPage = (slug: string) => `/meetings/${slug}/document`;

type Resolver = (db: Db | Tx, ids: readonly string[]) => readonly Named[];

function meetings(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(meeting)
    .where(oneOf(meeting.id, ids))
    .all()
    .map((row) => {
      const href = `/meetings/${row.slug}`;
      // Intersessional meetings share a title; their day tells them apart.
      return row.kind === 'intersessionalMeeting' && row.startsOn !== null
        ? [row.id, worded('dated', { name: row.shortTitle, date: row.startsOn }, href)]
        : [row.id, text(row.shortTitle, href)];
    });
}

function mandateReferences(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ reference: mandateReference, slug: meeting.slug })
    .from(mandateReference)
    .innerJoin(meeting, eq(meeting.id, mandateReference.meetingId))
    .where(oneOf(mandateReference.id, ids))
    .all()
    .map(({ reference, slug }) => {
      const { symbol, annex, paragraph } = reference;
      const href = `/meetings/${slug}`;
      if (symbol === null) return [reference.id, worded('decisionWithoutReference', {}, href)];
      const values = { symbol, annex: annex ?? 'none', paragraph: paragraph ?? 'none' };
      return [reference.id, worded('cited', values, href)];
    });
}

function topicLists(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(topicList)
    .where(oneOf(topicList.id, ids))
    .all()
    .map((row) => [row.id, text(row.title)]);
}

function topics(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(topic)
    .where(oneOf(topic.id, ids))
    .all()
    .map((row) => [row.id, worded('lettered', { letter: row.letter, name: row.title })]);
}

function checklistItems(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ item: checklistItem, slug: meeting.slug })
    .from(checklistItem)
    .innerJoin(meeting, eq(meeting.id, checklistItem.meetingId))
    .where(oneOf(checklistItem.id, ids))
    .all()
    .map(({ item, slug }) => [item.id, text(item.title, `/meetings/${slug}`)]);
}

function circulars(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(circular)
    .where(oneOf(circular.id, ids))
    .all()
    .map((row) => [row.id, text(formatReferencePair(row) ?? row.subject, `/circulars/${row.id}`)]);
}

function communications(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: communication.id, year: communication.year, number: communication.number })
    .from(communication)
    .where(oneOf(communication.id, ids))
    .all()
    .map((row) => [row.id, worded('communication', { number: registerNumber(row) }, `/correspondence/${row.id}`)]);
}

function circularNumbers(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(circularNumber)
    .where(oneOf(circularNumber.id, ids))
    .all()
    .map((row) => [row.id, text(row.reference, `/circulars/numbers?series=${row.series}&year=${row.year}`)]);
}

function missions(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: mission.id, station: mission.dutyStation, stateId: state.id, names: state.names })
    .from(mission)
    .innerJoin(state, eq(state.id, mission.stateId))
    .where(oneOf(mission.id, ids))
    .all()
    .map((row) => {
      const name = stateName({ id: row.stateId, names: row.names }, 'en');
      return [row.id, worded('mission', { name, station: row.station }, `/addresses/missions/${row.id}`)];
    });
}

function groupChairs(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: groupChair.id, group: groupChair.regionalGroup, stateId: state.id, names: state.names })
    .from(groupChair)
    .innerJoin(state, eq(state.id, groupChair.stateId))
    .where(oneOf(groupChair.id, ids))
    .all()
    .map((row) => {
      const name = stateName({ id: row.stateId, names: row.names }, 'en');
      return [row.id, worded('groupChair', { name, group: row.group }, '/addresses#chairs')];
    });
}

/** A nomination is seen as it is put forward for the first of its meetings. */
function nominations(db: Db | Tx, ids: readonly string[]): Named[] {
  const rows = db
    .select({ id: nomination.id, name: person.nameAsPrinted, place: nominationMeeting.id, slug: meeting.slug })
    .from(nomination)
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(nominationMeeting, eq(nominationMeeting.nominationId, nomination.id))
    .leftJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .where(oneOf(nomination.id, ids))
    .orderBy(desc(meeting.startsOn), desc(nominationMeeting.id))
    .all();
  return rows.map(({ id, name, place, slug }) => [
    id,
    text(name, slug === null ? null : `/meetings/${slug}/nominations/${place}`),
  ]);
}

function nominationsForMeetings(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: nominationMeeting.id, name: person.nameAsPrinted, slug: meeting.slug })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .where(oneOf(nominationMeeting.id, ids))
    .all()
    .map((row) => [row.id, text(row.name, `/meetings/${row.slug}/nominations/${row.id}`)]);
}

function persons(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: person.id, name: person.nameAsPrinted })
    .from(person)
    .where(oneOf(person.id, ids))
    .all()
    .map((row) => [row.id, text(row.name)]);
}

function bodies(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(body)
    .where(oneOf(body.id, ids))
    .all()
    .map((row) => [row.id, text(row.name, `/bodies/${row.slug}`)]);
}

/** Sessions of bodies, and those of signed-in browsers: their ids never meet. */
function sessions(db: Db | Tx, ids: readonly string[]): Named[] {
  const ofBodies = db
    .select({ id: bodySession.id, number: bodySession.number, body: body.name, slug: body.slug })
    .from(bodySession)
    .innerJoin(body, eq(body.id, bodySession.bodyId))
    .where(oneOf(bodySession.id, ids))
    .all()
    .map((row): Named => [row.id, worded('session', { number: row.number, body: row.body }, `/bodies/${row.slug}`)]);
  const ofBrowsers = db
    .select({ id: session.id, name: account.displayName })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(oneOf(session.id, ids))
    .all()
    .map((row): Named => [row.id, text(row.name)]);
  return [...ofBodies, ...ofBrowsers];
}

function organizations(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(organization)
    .where(oneOf(organization.id, ids))
    .all()
    .map((row) => [row.id, text(row.name)]);
}

function states(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select()
    .from(state)
    .where(oneOf(state.id, ids))
    .all()
    .map((row) => [row.id, text(stateName(row, 'en'))]);
}

function programmeVersions(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: programmeVersion.id, number: programmeVersion.number, slug: meeting.slug })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(oneOf(programmeVersion.id, ids))
    .all()
    .map((row) => [row.id, worded('programmeVersion', { number: row.number }, programmePage(row.slug))]);
}

function panels(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: panel.id, number: panel.number, slug: meeting.slug })
    .from(panel)
    .innerJoin(programmeVersion, eq(programmeVersion.id, panel.versionId))
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(oneOf(panel.id, ids))
    .all()
    .map((row) => [row.id, worded('panel', { number: row.number }, programmePage(row.slug))]);
}

function seats(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: seat.id, position: seat.position, number: panel.number, slug: meeting.slug })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(programmeVersion, eq(programmeVersion.id, panel.versionId))
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(oneOf(seat.id, ids))
    .all()
    .map((row) => [row.id, worded('seat', { position: row.position, panel: row.number }, programmePage(row.slug))]);
}

function programmeParts(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: programmePart.id, kind: programmePart.kind, name: person.nameAsPrinted, slug: meeting.slug })
    .from(programmePart)
    .innerJoin(person, eq(person.id, programmePart.personId))
    .innerJoin(programmeVersion, eq(programmeVersion.id, programmePart.versionId))
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(oneOf(programmePart.id, ids))
    .all()
    .map((row) => [row.id, worded('programmePart', { name: row.name, kind: row.kind }, programmePage(row.slug))]);
}

function questions(db: Db | Tx, ids: readonly string[]): Named[] {
  const ofQuestion = alias(panel, 'of_question');
  return db
    .select({
      id: question.id,
      letter: question.letter,
      slug: meeting.slug,
      panels: sql<string | null>`group_concat(${ofQuestion.number}, ', ')`,
    })
    .from(question)
    .innerJoin(programmeVersion, eq(programmeVersion.id, question.versionId))
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .leftJoin(questionPanel, eq(questionPanel.questionId, question.id))
    .leftJoin(ofQuestion, eq(ofQuestion.id, questionPanel.panelId))
    .where(oneOf(question.id, ids))
    .groupBy(question.id)
    .all()
    .map((row) => [
      row.id,
      worded('question', { letter: row.letter, panels: row.panels ?? 'none' }, programmePage(row.slug)),
    ]);
}

function sourceDocuments(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: sourceDocument.id, title: sourceDocument.title, symbol: sourceDocument.symbol, slug: meeting.slug })
    .from(sourceDocument)
    .innerJoin(meeting, eq(meeting.id, sourceDocument.meetingId))
    .where(oneOf(sourceDocument.id, ids))
    .all()
    .map((row) => [row.id, text(row.symbol ?? row.title, documentPage(row.slug))]);
}

function claims(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: claim.id, paragraph: claim.paragraph, slug: meeting.slug })
    .from(claim)
    .innerJoin(sourceDocument, eq(sourceDocument.id, claim.documentId))
    .innerJoin(meeting, eq(meeting.id, sourceDocument.meetingId))
    .where(oneOf(claim.id, ids))
    .all()
    .map((row) => [row.id, worded('claim', { paragraph: row.paragraph }, documentPage(row.slug))]);
}

function accounts(db: Db | Tx, ids: readonly string[]): Named[] {
  return db
    .select({ id: account.id, name: account.displayName })
    .from(account)
    .where(oneOf(account.id, ids))
    .all()
    .map((row) => [row.id, text(row.name)]);
}

/** How each kind of record is named. A kind that is not here has no name of its own, e.g. the installation. */
const resolvers = {
  account: accounts,
  body: bodies,
  checklistItem: checklistItems,
  circular: circulars,
  circularNumber: circularNumbers,
  claim: claims,
  communication: communications,
  groupChair: groupChairs,
  mandateReference: mandateReferences,
  meeting: meetings,
  mission: missions,
  nomination: nominations,
  nominationMeeting: nominationsForMeetings,
  organization: organizations,
  panel: panels,
  person: persons,
  programmePart: programmeParts,
  programmeVersion: programmeVersions,
  question: questions,
  seat: seats,
  session: sessions,
  sourceDocument: sourceDocuments,
  state: states,
  topic: topics,
  topicList: topicLists,
} as const satisfies Record<string, Resolver>;

/** Kinds of record that have names. */
export const namedKinds = Object.keys(resolvers);

/**
 * What records are called, by `kind:id`: at most one or two queries for each kind, however many records there are. What is
 * erased or unknown is absent.
 */
export function resolveNames(db: Db | Tx, subjects: readonly SubjectRef[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const [kind, resolve] of Object.entries<Resolver>(resolvers)) {
    const ids = [...new Set(subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id))];
    if (ids.length === 0) continue;
    for (const [id, name] of resolve(db, ids)) names.set(subjectKey({ kind, id }), name);
  }
  return names;
}
