import { type Instant, instant } from '@/lib/kernel/dates';
import { type NominationRow, type NominationStatus, nominationStatuses } from './types';

/** An event about a nomination for the meeting: when it was recorded and, for a change of status, from what. */
export type StandingEvent = {
  readonly nominationMeetingId: string;
  readonly recordedAt: string;
  /** The status before; null: the event is no change of status. */
  readonly from: string | null;
};

/**
 * The list as the records had it at a moment: what was recorded later is left out, and each status is the one of that time.
 * Names, functions and topics are as they read today: corrections do not make a person another.
 *
 * @param events of the meeting's nominations, in the order of recording
 * @param until the first moment that no longer counts
 */
export function rowsAsAt(
  rows: readonly NominationRow[],
  events: readonly StandingEvent[],
  until: Instant,
): readonly NominationRow[] {
  const recordedAt = new Map<string, Instant>();
  const statusThen = new Map<string, NominationStatus>();
  for (const event of events) {
    const id = event.nominationMeetingId;
    const at = instant(event.recordedAt);
    if (!recordedAt.has(id)) recordedAt.set(id, at);
    const from = nominationStatuses.find((status) => status === event.from);
    if (at >= until && from !== undefined && !statusThen.has(id)) statusThen.set(id, from);
  }
  return rows
    .filter((row) => (recordedAt.get(row.id) ?? until) < until)
    .map((row) => ({ ...row, status: statusThen.get(row.id) ?? row.status }));
}
