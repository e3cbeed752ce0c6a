import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { event } from '@/db/schema/log';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { nominationEvent } from './events';
import { mayFollow } from './rules/status';
import { type NominationStatus, nominationStatuses } from './types';

/** The act of a person to which a change belongs, so that the whole act can be taken back; or the act that is taken back. */
export type StatusAct = { readonly actId?: string; readonly undoes?: string };

/**
 * Changes the status of a nomination for a meeting inside the caller's transaction: for this feature's own commands and for
 * what follows from a programme.
 *
 * @param reason free text, kept erasable beside the log
 * @returns the event that tells of it, null when the status already is so, or `notFound` (also for a nomination of another
 *   meeting) or `statusNotPossible` beside `status`
 */
export function changeStatus(
  tx: Tx,
  change: {
    readonly nominationMeetingId: string;
    readonly meetingId: string;
    readonly status: NominationStatus;
    readonly reason: string | null;
  },
  act: StatusAct = {},
): NewEvent | null | Refusal {
  const { nominationMeetingId: id, meetingId, status, reason } = change;
  const row = tx
    .select()
    .from(nominationMeeting)
    .where(and(eq(nominationMeeting.id, id), eq(nominationMeeting.meetingId, meetingId)))
    .get();
  if (row === undefined) return refuse('notFound', 'nominationMeetingId');
  if (row.status === status) return null;
  // What is taken back may go where nothing else may follow: it goes to where it came from.
  if (act.undoes === undefined && !mayFollow(row.status, status)) return refuse('statusNotPossible', 'status');
  tx.update(nominationMeeting).set({ status }).where(eq(nominationMeeting.id, id)).run();
  countChange(tx, row.nominationId);
  return nominationEvent('statusChanged', {
    subject: { kind: 'nominationMeeting', id },
    meetings: [meetingId],
    payload: { nominationId: row.nominationId, from: row.status, to: status, ...act },
    revisions: [{ field: 'status', previous: row.status, reason }],
  });
}

/** Counts a change to a nomination or a place of it, so that a form that started before is refused. */
export function countChange(tx: Tx, nominationId: string): void {
  tx.update(nomination)
    .set({ revision: sql`${nomination.revision} + 1` })
    .where(eq(nomination.id, nominationId))
    .run();
}

/**
 * The status a nomination for a meeting had before it last became `status`, as the event log tells; null when the log does
 * not tell. For taking back an act that changed it.
 */
export function statusBefore(tx: Tx, nominationMeetingId: string, status: NominationStatus): NominationStatus | null {
  const changes = tx
    .select({ payload: event.payload })
    .from(event)
    .where(
      and(
        eq(event.subjectKind, 'nominationMeeting'),
        eq(event.subjectId, nominationMeetingId),
        eq(event.type, 'nominations.statusChanged'),
      ),
    )
    .orderBy(desc(event.seq))
    .all();
  const last = changes.find(({ payload }) => payload.to === status)?.payload.from;
  return nominationStatuses.find((known) => known === last) ?? null;
}
