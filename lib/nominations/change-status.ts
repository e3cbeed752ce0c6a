import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominationMeeting } from '@/db/schema/nominations';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { nominationEvent } from './events';
import { mayFollow } from './rules';
import type { NominationStatus } from './types';

/**
 * Changes the status of a nomination for a meeting inside the caller's transaction: for this feature's own command and for
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
): NewEvent | null | Refusal {
  const { nominationMeetingId: id, meetingId, status, reason } = change;
  const row = tx
    .select()
    .from(nominationMeeting)
    .where(and(eq(nominationMeeting.id, id), eq(nominationMeeting.meetingId, meetingId)))
    .get();
  if (row === undefined) return refuse('notFound', 'nominationMeetingId');
  if (row.status === status) return null;
  if (!mayFollow(row.status, status)) return refuse('statusNotPossible', 'status');
  tx.update(nominationMeeting).set({ status }).where(eq(nominationMeeting.id, id)).run();
  return nominationEvent('statusChanged', {
    subject: { kind: 'nominationMeeting', id },
    meetings: [meetingId],
    payload: { nominationId: row.nominationId, from: row.status, to: status },
    revisions: [{ field: 'status', previous: row.status, reason }],
  });
}
