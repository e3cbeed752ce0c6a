import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '@/db/client';
import { body, bodySession, organization, state } from '@/db/schema/bodies';
import { file } from '@/db/schema/log';
import {
  checklistItem,
  mandateReference,
  meeting,
  meetingRole,
  meetingTopic,
  topic,
  topicList,
} from '@/db/schema/meetings';
import type { EvidenceBySubject } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import { evidenceBySubject } from '@/lib/platform/evidence';
import type { VisibleMeetings } from './policy';
import { meetingFindings } from './rules/findings';

const bodyColumns = { id: body.id, slug: body.slug, name: body.name, acronym: body.acronym };

/** A meeting with its body, by the last part of its address; null when there is none. Policy is the caller's. */
export function getMeetingBySlug(db: Db | Tx, slug: string) {
  const row = db
    .select({ meeting, body: bodyColumns })
    .from(meeting)
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .where(eq(meeting.slug, slug))
    .get();
  return row === undefined ? null : { ...row.meeting, body: row.body };
}

/** All meetings of a scope with body and State of the place, in one query. Searching and sorting: `rules/list.ts`. */
export function listMeetings(db: Db | Tx, visible: VisibleMeetings) {
  return db
    .select({
      id: meeting.id,
      slug: meeting.slug,
      title: meeting.title,
      shortTitle: meeting.shortTitle,
      kind: meeting.kind,
      status: meeting.status,
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      mode: meeting.mode,
      placeName: meeting.placeName,
      city: meeting.city,
      placeStateNames: state.names,
      invented: meeting.invented,
      body: bodyColumns,
    })
    .from(meeting)
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .leftJoin(state, eq(state.id, meeting.placeStateId))
    .where(
      visible === null
        ? undefined
        : or(inArray(meeting.bodyId, [...visible.bodyIds]), inArray(meeting.id, [...visible.meetingIds])),
    )
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
}
export type ListedMeeting = ReturnType<typeof listMeetings>[number];

function mandateOf(db: Db | Tx, meetingId: string) {
  return db
    .select({
      reference: mandateReference,
      session: { id: bodySession.id, number: bodySession.number, startsOn: bodySession.startsOn },
      sessionBody: bodyColumns,
    })
    .from(mandateReference)
    .leftJoin(bodySession, eq(bodySession.id, mandateReference.sessionId))
    .leftJoin(body, eq(body.id, bodySession.bodyId))
    .where(eq(mandateReference.meetingId, meetingId))
    .orderBy(asc(mandateReference.position))
    .all()
    .map((row) => ({
      ...row.reference,
      session: row.session === null || row.sessionBody === null ? null : { ...row.session, body: row.sessionBody },
    }));
}

function rolesOf(db: Db | Tx, meetingId: string) {
  return db
    .select({
      id: meetingRole.id,
      role: meetingRole.role,
      stateId: meetingRole.stateId,
      organizationId: meetingRole.organizationId,
      stateNames: state.names,
      organizationName: organization.name,
    })
    .from(meetingRole)
    .leftJoin(state, eq(state.id, meetingRole.stateId))
    .leftJoin(organization, eq(organization.id, meetingRole.organizationId))
    .where(eq(meetingRole.meetingId, meetingId))
    .orderBy(asc(meetingRole.stateId), asc(organization.name))
    .all();
}

/** Topics of the list a meeting has chosen, each with what the meeting does with it; `taken` is null while undecided. */
function topicsOf(db: Db | Tx, meetingId: string, topicListId: string | null) {
  if (topicListId === null) return [];
  const elsewhere = alias(meeting, 'elsewhere');
  return db
    .select({
      id: topic.id,
      letter: topic.letter,
      title: topic.title,
      taken: meetingTopic.taken,
      wentTo: {
        id: elsewhere.id,
        bodyId: elsewhere.bodyId,
        slug: elsewhere.slug,
        shortTitle: elsewhere.shortTitle,
      },
    })
    .from(topic)
    .leftJoin(meetingTopic, and(eq(meetingTopic.topicId, topic.id), eq(meetingTopic.meetingId, meetingId)))
    .leftJoin(elsewhere, eq(elsewhere.id, meetingTopic.wentToMeetingId))
    .where(eq(topic.listId, topicListId))
    .orderBy(asc(topic.letter))
    .all();
}

function checklistOf(db: Db | Tx, meetingId: string) {
  return db
    .select({ item: checklistItem, file: { id: file.id, name: file.name, size: file.size } })
    .from(checklistItem)
    .leftJoin(file, eq(file.id, checklistItem.evidenceFileId))
    .where(eq(checklistItem.meetingId, meetingId))
    .orderBy(asc(checklistItem.position))
    .all()
    .map((row) => ({ ...row.item, file: row.file }));
}

/**
 * Everything a meeting's own records say of it, in a number of queries that does not depend on how much that is. Null when
 * there is no such meeting.
 */
export function getMeetingDetail(db: Db | Tx, meetingId: string) {
  const row = db
    .select({
      meeting,
      body: bodyColumns,
      placeStateNames: state.names,
      session: { id: bodySession.id, number: bodySession.number },
      sessionBodyId: bodySession.bodyId,
      list: topicList,
    })
    .from(meeting)
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .leftJoin(state, eq(state.id, meeting.placeStateId))
    .leftJoin(bodySession, eq(bodySession.id, meeting.sessionId))
    .leftJoin(topicList, eq(topicList.id, meeting.topicListId))
    .where(eq(meeting.id, meetingId))
    .get();
  if (row === undefined) return null;
  const sessionBody =
    row.sessionBodyId === null ? null : db.select(bodyColumns).from(body).where(eq(body.id, row.sessionBodyId)).get();
  const topics = topicsOf(db, meetingId, row.meeting.topicListId);
  const shared = [
    ...(row.list === null ? [] : [{ kind: 'topicList', id: row.list.id }]),
    ...topics.map((one) => ({ kind: 'topic', id: one.id })),
  ];
  const evidence: EvidenceBySubject = evidenceBySubject(db, meetingId, shared);
  return {
    ...row.meeting,
    body: row.body,
    placeStateNames: row.placeStateNames,
    session: row.session === null ? null : { ...row.session, body: sessionBody ?? row.body },
    topicList: row.list,
    topics,
    mandate: mandateOf(db, meetingId),
    roles: rolesOf(db, meetingId),
    checklist: checklistOf(db, meetingId),
    evidence,
  };
}
export type MeetingDetail = NonNullable<ReturnType<typeof getMeetingDetail>>;

/** What the rules find in a meeting's own records; none for a meeting that is not there. */
export function listMeetingFindings(db: Db | Tx, meetingId: string): readonly Finding[] {
  const row = db.select().from(meeting).where(eq(meeting.id, meetingId)).get();
  if (row === undefined) return [];
  return meetingFindings({
    ...row,
    mandate: mandateOf(db, meetingId),
    roles: rolesOf(db, meetingId),
    topics: topicsOf(db, meetingId, row.topicListId),
    checklist: checklistOf(db, meetingId),
  });
}

/** The meeting whose checklist holds an uploaded file, with the file; null when no checklist does. */
export function getEvidenceFile(db: Db | Tx, fileId: string) {
  const row = db
    .select({ file, meeting: { id: meeting.id, bodyId: meeting.bodyId } })
    .from(file)
    .innerJoin(checklistItem, eq(checklistItem.evidenceFileId, file.id))
    .innerJoin(meeting, eq(meeting.id, checklistItem.meetingId))
    .where(eq(file.id, fileId))
    .get();
  return row ?? null;
}

/** Choices of a meeting's forms: bodies, sessions, States, organizations, lists of topics and other meetings. */
export function listMeetingChoices(db: Db | Tx, visible: VisibleMeetings) {
  return {
    bodies: db
      .select({ ...bodyColumns, parentId: body.parentId })
      .from(body)
      .orderBy(asc(body.name))
      .all(),
    sessions: db
      .select({ id: bodySession.id, bodyId: bodySession.bodyId, number: bodySession.number })
      .from(bodySession)
      .orderBy(asc(bodySession.number))
      .all(),
    states: db.select({ id: state.id, names: state.names, status: state.status }).from(state).all(),
    organizations: db
      .select({ id: organization.id, name: organization.name })
      .from(organization)
      .orderBy(asc(organization.name))
      .all(),
    topicLists: db.select().from(topicList).orderBy(asc(topicList.title)).all(),
    topics: db.select().from(topic).orderBy(asc(topic.letter)).all(),
    meetings: listMeetings(db, visible).map(({ id, shortTitle, startsOn }) => ({ id, shortTitle, startsOn })),
  };
}
