import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { dayIn } from '@/lib/kernel/clock';
import { type Instant, isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { meetingEvent } from './events';
import type { MeetingRow } from './load-meeting';
import type { MeetingStatus } from './types';

/*
 * Changes of status inside the caller's transaction: for this feature's own commands and for those of intersessional
 * meetings, whose events also concern the meetings they prepare (`others`). The caller has asked who may.
 */

/** Where a day begins first: what is still ahead there is ahead everywhere. */
const firstZone = 'Pacific/Kiritimati';

function changeTo(
  tx: Tx,
  row: MeetingRow,
  status: MeetingStatus,
  event: 'meetingHeld' | 'heldRetracted' | 'meetingCancelled' | 'meetingReinstated',
  others: readonly string[],
  reason: string | null,
): NewEvent {
  tx.update(meeting).set({ status }).where(eq(meeting.id, row.id)).run();
  return meetingEvent(event, {
    subject: { kind: 'meeting', id: row.id },
    meetings: [row.id, ...others],
    payload: {},
    ...(reason === null ? {} : { revisions: [{ field: 'status', previous: row.status, reason }] }),
  });
}

/**
 * Marks a planned meeting as held.
 *
 * @param occurredOn the day on which it was held, if stated
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
  return changeTo(tx, row, 'held', 'meetingHeld', others, null);
}

/** Takes back that a meeting was held. @returns the event, or the refusal `notHeld` */
export function retractHeld(
  tx: Tx,
  row: MeetingRow,
  reason: string | null,
  others: readonly string[] = [],
): NewEvent | Refusal {
  if (row.status !== 'held') return refuse('notHeld');
  return changeTo(tx, row, 'planned', 'heldRetracted', others, reason);
}

/** Marks a planned meeting as cancelled. @returns the event, or the refusal `meetingHeld` or `meetingCancelled` */
export function callOffMeeting(
  tx: Tx,
  row: MeetingRow,
  reason: string | null,
  others: readonly string[] = [],
): NewEvent | Refusal {
  if (row.status === 'held') return refuse('meetingHeld');
  if (row.status === 'cancelled') return refuse('meetingCancelled');
  return changeTo(tx, row, 'cancelled', 'meetingCancelled', others, reason);
}

/** Makes a cancelled meeting a planned one again. @returns the event, or the refusal `notCancelled` */
export function planAgain(tx: Tx, row: MeetingRow, others: readonly string[] = []): NewEvent | Refusal {
  if (row.status !== 'cancelled') return refuse('notCancelled');
  return changeTo(tx, row, 'planned', 'meetingReinstated', others, null);
}
