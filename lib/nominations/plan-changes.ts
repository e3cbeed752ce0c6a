import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting, meetingTopic, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import type { MeetingScope } from './policy';
import { type ChangeAct, type PlannedChange, planChange, topicsForMeeting } from './rules/changes';
import type { NominationStatus } from './types';

/** The meetings a change concerns, as the policy asks of them. */
export type ChangeScope = { readonly meeting: MeetingScope; readonly target: MeetingScope | null };

/** One nomination with what the act does to it, and what the command needs to write it. */
export type PlannedRow = {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  readonly revision: number;
  readonly name: string;
  readonly status: NominationStatus;
  readonly topicIds: readonly string[];
  /** Topics that go along to the other meeting. */
  readonly targetTopicIds: readonly string[];
  /** Its place at the other meeting; null: none. */
  readonly placeAtTarget: string | null;
  readonly planned: PlannedChange;
};

function targetIdOf(act: ChangeAct): string | null {
  return act.kind === 'move' || act.kind === 'addMeeting' ? act.toMeetingId : null;
}

/** True for the rows whose column is one of the ids: one parameter, however many there are. */
function oneOf(
  column: typeof nominationMeeting.id | typeof nominationTopic.nominationMeetingId,
  ids: readonly string[],
) {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/** The meetings of a change, or `notFound`: for the other meeting beside `act.toMeetingId`. */
export function changeScope(db: Db | Tx, meetingId: string, act: ChangeAct): ChangeScope | Refusal {
  const scopeOf = (id: string) =>
    db.select({ meetingId: meeting.id, bodyId: meeting.bodyId }).from(meeting).where(eq(meeting.id, id)).get();
  const own = scopeOf(meetingId);
  if (own === undefined) return refuse('notFound', 'meetingId');
  const targetId = targetIdOf(act);
  if (targetId === null) return { meeting: own, target: null };
  const target = targetId === meetingId ? undefined : scopeOf(targetId);
  return target === undefined ? refuse('notFound', 'act.toMeetingId') : { meeting: own, target };
}

/** A list of topics and those that a meeting has declined. */
function topicsOfMeeting(db: Db | Tx, meetingId: string) {
  const onList = db
    .select({ id: topic.id })
    .from(topic)
    .innerJoin(meeting, eq(meeting.topicListId, topic.listId))
    .where(eq(meeting.id, meetingId))
    .all();
  const notTaken = db
    .select({ id: meetingTopic.topicId })
    .from(meetingTopic)
    .where(and(eq(meetingTopic.meetingId, meetingId), eq(meetingTopic.taken, false)))
    .all();
  return { onList: new Set(onList.map((one) => one.id)), notTaken: new Set(notTaken.map((one) => one.id)) };
}

/** Places that the same parties hold for the same persons at another meeting, by party and person. */
function placesAt(db: Db | Tx, meetingId: string) {
  const rows = db
    .select({
      id: nominationMeeting.id,
      nominationId: nomination.id,
      status: nominationMeeting.status,
      stateId: nomination.stateId,
      organizationId: nomination.organizationId,
      personId: nomination.personId,
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .all();
  return new Map(rows.map((row) => [partyAndPerson(row), row] as const));
}

function partyAndPerson(row: Pick<typeof nomination.$inferSelect, 'stateId' | 'organizationId' | 'personId'>): string {
  return `${row.stateId ?? ''} ${row.organizationId ?? ''} ${row.personId}`;
}

function topicsOf(db: Db | Tx, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, string[]>();
  const rows = db
    .select()
    .from(nominationTopic)
    .where(oneOf(nominationTopic.nominationMeetingId, ids))
    .orderBy(nominationTopic.position)
    .all();
  for (const row of rows) {
    const list = topics.get(row.nominationMeetingId);
    if (list === undefined) topics.set(row.nominationMeetingId, [row.topicId]);
    else list.push(row.topicId);
  }
  return topics;
}

/**
 * What an act does to each of some nominations for a meeting, in the order of the ids: for the preview and, inside its
 * transaction, for the command. The number of queries does not depend on how many nominations there are.
 *
 * @returns `notFound` beside a topic that is not on the meeting's list, or beside the row that is not of this meeting
 */
export function planChanges(
  db: Db | Tx,
  scope: ChangeScope,
  act: ChangeAct,
  ids: readonly string[],
): readonly PlannedRow[] | Refusal {
  const meetingId = scope.meeting.meetingId;
  if (act.kind === 'addTopic' && !topicsOfMeeting(db, meetingId).onList.has(act.topicId)) {
    return refuse('notFound', 'act.topicId');
  }
  const target = scope.target;
  const targetTopics = target === null ? null : topicsOfMeeting(db, target.meetingId);
  const targetPlaces = target === null ? null : placesAt(db, target.meetingId);
  const bodiesThatFit = target === null ? () => true : fittingBodies(db, target.bodyId);
  const rows = db
    .select({ place: nominationMeeting, nomination, name: person.nameAsPrinted })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(and(eq(nominationMeeting.meetingId, meetingId), oneOf(nominationMeeting.id, ids)))
    .all();
  const byId = new Map(rows.map((row) => [row.place.id, row] as const));
  const topics = topicsOf(db, ids);

  const planned: PlannedRow[] = [];
  for (const [index, id] of ids.entries()) {
    const row = byId.get(id);
    if (row === undefined) return refuse('notFound', `rows.${index}.nominationMeetingId`);
    const topicIds = topics.get(id) ?? [];
    const atTarget = targetPlaces?.get(partyAndPerson(row.nomination)) ?? null;
    planned.push({
      nominationMeetingId: id,
      nominationId: row.nomination.id,
      revision: row.nomination.revision,
      name: row.name,
      status: row.place.status,
      topicIds,
      targetTopicIds: targetTopics === null ? [] : topicsForMeeting(topicIds, targetTopics),
      placeAtTarget: atTarget !== null && atTarget.nominationId === row.nomination.id ? atTarget.id : null,
      planned: planChange(act, {
        nominationId: row.nomination.id,
        status: row.place.status,
        topicIds,
        targetFits: bodiesThatFit(row.nomination.bodyId),
        atTarget,
      }),
    });
  }
  return planned;
}

/** Tells of a nominating body whether its members may be put forward for meetings of another; see `misfit`. */
function fittingBodies(db: Db | Tx, targetBodyId: string): (bodyId: string) => boolean {
  const known = new Map<string, boolean>();
  const above = lineOfBody(db, targetBodyId);
  return (bodyId) => {
    const found = known.get(bodyId) ?? (above.includes(bodyId) || lineOfBody(db, bodyId).includes(targetBodyId));
    known.set(bodyId, found);
    return found;
  };
}
