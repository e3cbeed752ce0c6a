import { and, asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { event, eventMeeting } from '@/db/schema/log';
import type { StandingEvent } from '../as-at';
import { nominationEvents } from '../events';

/** What was recorded of each nomination for a meeting, in the order of recording, as `rowsAsAt` asks. */
export function listStandingEvents(db: Db | Tx, meetingId: string): readonly StandingEvent[] {
  return db
    .select({
      nominationMeetingId: event.subjectId,
      recordedAt: event.recordedAt,
      type: event.type,
      payload: event.payload,
    })
    .from(eventMeeting)
    .innerJoin(event, eq(event.seq, eventMeeting.eventSeq))
    .where(and(eq(eventMeeting.meetingId, meetingId), eq(event.subjectKind, 'nominationMeeting')))
    .orderBy(asc(event.seq))
    .all()
    .map(({ type, payload, ...row }) => {
      const change = type === 'nominations.statusChanged' ? nominationEvents.statusChanged.safeParse(payload) : null;
      return { ...row, from: change?.data?.from ?? null };
    });
}
