import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, seat } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { changeStatus } from '@/lib/nominations/change-status';
import type { StandingNomination, StatusChange } from './rules/statuses';

/** All nominations for a meeting with their status, in an order that is always the same. */
export function standingNominations(tx: Tx, meetingId: string): readonly StandingNomination[] {
  return tx
    .select({ id: nominationMeeting.id, status: nominationMeeting.status })
    .from(nominationMeeting)
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(asc(nominationMeeting.id))
    .all();
}

/** A filled seat of a version with the nomination on it. */
export type FilledSeat = {
  readonly id: string;
  readonly panelNumber: number;
  readonly position: number;
  readonly nominationMeetingId: string;
  readonly status: StandingNomination['status'];
};

/** The filled seats of a version in the order of the programme. */
export function filledSeats(tx: Tx, versionId: string): readonly FilledSeat[] {
  return tx
    .select({
      id: seat.id,
      panelNumber: panel.number,
      position: seat.position,
      nominationMeetingId: nominationMeeting.id,
      status: nominationMeeting.status,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .where(and(eq(panel.versionId, versionId), isNotNull(seat.nominationMeetingId)))
    .orderBy(asc(panel.number), asc(seat.position))
    .all();
}

/** Carries out what an act on a version does to nominations. @returns the events that tell of it, or the first refusal */
export function changeStatuses(tx: Tx, meetingId: string, changes: readonly StatusChange[]): NewEvent[] | Refusal {
  const events: NewEvent[] = [];
  for (const { id, status } of changes) {
    const changed = changeStatus(tx, { nominationMeetingId: id, meetingId, status, reason: null });
    if (isRefusal(changed)) return changed;
    if (changed !== null) events.push(changed);
  }
  return events;
}
