import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db, Tx } from '@/db/client';
import { event, eventMeeting } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import type { Actor } from '@/lib/kernel/actor';
import { addSeconds, type Instant, instant } from '@/lib/kernel/dates';
import { nominationEvents } from '../events';
import { type NominationStatus, nominationStatuses } from '../types';

/** How long an act can be taken back, in seconds: long enough to notice, too short for others to have built on it. */
const undoSeconds = 15 * 60;

const changeSchema = z.object({ from: z.enum(nominationStatuses), to: z.enum(nominationStatuses) });

/** An act that can be taken back. */
export type UndoableAct = {
  readonly actId: string;
  readonly at: Instant;
  readonly changes: readonly {
    readonly nominationMeetingId: string;
    readonly from: NominationStatus;
    readonly to: NominationStatus;
  }[];
  /** Somebody changed one of its nominations since. */
  readonly overtaken: boolean;
};

/**
 * The newest act by which the actor changed the status of nominations for a meeting, if it is not yet taken back and not older
 * than a quarter of an hour; else null. What followed from a programme is no such act.
 */
export function undoable(db: Db | Tx, actor: Actor, meetingId: string, now: Instant): UndoableAct | null {
  if (actor.kind !== 'account') return null;
  const ofMeeting = db
    .select({ seq: eventMeeting.eventSeq })
    .from(eventMeeting)
    .where(eq(eventMeeting.meetingId, meetingId));
  const own = and(
    eq(event.type, 'nominations.statusChanged'),
    eq(event.actorId, actor.accountId),
    gte(event.recordedAt, addSeconds(now, -undoSeconds)),
    inArray(event.seq, ofMeeting),
  );
  const newest = db.select().from(event).where(own).orderBy(desc(event.seq)).limit(1).get();
  const actId = newest === undefined ? undefined : nominationEvents.statusChanged.parse(newest.payload).actId;
  if (newest === undefined || actId === undefined) return null;
  const changes = db
    .select({ id: event.subjectId, payload: event.payload, status: nominationMeeting.status })
    .from(event)
    .leftJoin(nominationMeeting, eq(nominationMeeting.id, event.subjectId))
    .where(and(own, sql`json_extract(${event.payload}, '$.actId') = ${actId}`))
    .orderBy(asc(event.seq))
    .all()
    .map((row) => ({ nominationMeetingId: row.id, ...changeSchema.parse(row.payload), status: row.status }));
  return {
    actId,
    at: instant(newest.recordedAt),
    changes: changes.map(({ nominationMeetingId, from, to }) => ({ nominationMeetingId, from, to })),
    overtaken: changes.some((change) => change.status !== change.to),
  };
}
