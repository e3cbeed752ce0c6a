import type { Tx } from '@/db/client';
import { dayIn } from '@/lib/kernel/clock';
import { type Instant, isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { meetingEvent } from './events';
import { type MeetingRow, updateMeeting } from './load-meeting';

/** Where a day begins first: what is still ahead there is ahead everywhere. */
const firstZone = 'Pacific/Kiritimati';

/**
 * Marks a planned meeting as held inside the caller's transaction: for this feature's own command and for that of
 * intersessional meetings. The caller has asked who may.
 *
 * @param occurredOn the day on which it was held, if stated
 * @param others ids of further meetings that the event concerns
 * @returns the event; null when it is held already; or the refusal: `meetingCancelled`, or `notYetHeld` when it begins on a
 * later day than today at its place
 */
export function holdMeeting(
  tx: Tx,
  row: MeetingRow,
  now: Instant,
  occurredOn: PlainDate | null,
  others: readonly string[] = [],
): NewEvent | Refusal | null {
  if (row.status === 'held') return null;
  if (row.status === 'cancelled') return refuse('meetingCancelled');
  const today = dayIn(row.timeZone ?? firstZone, now);
  const begins = isWholeDay(row.startsOn) ? row.startsOn : null;
  if ((begins !== null && begins > today) || (occurredOn !== null && occurredOn > today)) return refuse('notYetHeld');
  updateMeeting(tx, row, { status: 'held' });
  return meetingEvent('meetingHeld', {
    subject: { kind: 'meeting', id: row.id },
    meetings: [row.id, ...others],
    payload: {},
  });
}
