import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state as stateTable } from '@/db/schema/bodies';
import { communication, communicationMeeting } from '@/db/schema/correspondence';
import { meeting } from '@/db/schema/meetings';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import type { CommunicationScope } from './policy';
import type { CommunicationState } from './types';

export type CommunicationRow = typeof communication.$inferSelect;

/** A communication as a command finds it, with what its policy asks for. */
export type LoadedCommunication = {
  readonly row: CommunicationRow;
  readonly scope: CommunicationScope;
  /** Ids of the meetings it is about, in a stable order. */
  readonly meetingIds: readonly string[];
};

/** The communication that a command is about, or the refusal `notFound`. */
export function communicationById(tx: Tx, id: string): LoadedCommunication | Refusal {
  const row = tx.select().from(communication).where(eq(communication.id, id)).get();
  if (row === undefined) return refuse('notFound');
  const meetings = tx
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(communicationMeeting)
    .innerJoin(meeting, eq(meeting.id, communicationMeeting.meetingId))
    .where(eq(communicationMeeting.communicationId, id))
    .orderBy(asc(meeting.id))
    .all();
  return { row, scope: { bodyId: row.bodyId, meetings }, meetingIds: meetings.map((one) => one.id) };
}

/** A body and meetings to which a communication is to be sorted, as far as they are there. */
export type WantedPlace = { readonly bodyId: string | null; readonly meetingIds: readonly string[] };

/** The place as its policy asks for it; meetings that are not there are left out, see `placeMisfit`. */
export function scopeOf(tx: Tx, wanted: WantedPlace): CommunicationScope {
  const meetings = tx
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(meeting)
    .where(inArray(meeting.id, [...wanted.meetingIds]))
    .orderBy(asc(meeting.id))
    .all();
  return { bodyId: wanted.bodyId, meetings };
}

/**
 * What does not fit in a place: `required` beside the body when meetings are named without it; `notFound` beside the body or
 * a meeting that is not there; `meetingOfOtherBody` beside a meeting that is neither of the body nor of one above or below it
 * (a working group deals with meetings of the committee it belongs to). Null when all fits.
 */
export function placeMisfit(tx: Tx, wanted: WantedPlace, scope: CommunicationScope): Refusal | null {
  const { bodyId, meetingIds } = wanted;
  if (bodyId === null) return meetingIds.length === 0 ? null : refuse('required', 'bodyId');
  const above = lineOfBody(tx, bodyId);
  if (above.length === 0) return refuse('notFound', 'bodyId');
  for (const [at, meetingId] of meetingIds.entries()) {
    const found = scope.meetings.find((one) => one.id === meetingId);
    if (found === undefined) return refuse('notFound', `meetingIds.${at}`);
    if (!above.includes(found.bodyId) && !lineOfBody(tx, found.bodyId).includes(bodyId)) {
      return refuse('meetingOfOtherBody', `meetingIds.${at}`);
    }
  }
  return null;
}

/** `notFound` beside a sending State or organization that is not on record; null when both are in order. */
export function unknownSender(
  tx: Tx,
  sender: { readonly senderStateId: string | null; readonly senderOrganizationId: string | null },
): Refusal | null {
  const { senderStateId, senderOrganizationId } = sender;
  if (senderStateId !== null) {
    const known = tx.select({ id: stateTable.id }).from(stateTable).where(eq(stateTable.id, senderStateId)).get();
    if (known === undefined) return refuse('notFound', 'senderStateId');
  }
  if (senderOrganizationId !== null) {
    const known = tx
      .select({ id: organization.id })
      .from(organization)
      .where(eq(organization.id, senderOrganizationId))
      .get();
    if (known === undefined) return refuse('notFound', 'senderOrganizationId');
  }
  return null;
}

/** Writes the meetings a communication is about in place of those it has. */
export function writeMeetings(tx: Tx, communicationId: string, meetingIds: readonly string[]): void {
  tx.delete(communicationMeeting).where(eq(communicationMeeting.communicationId, communicationId)).run();
  const rows = [...new Set(meetingIds)].map((meetingId) => ({ communicationId, meetingId }));
  if (rows.length > 0) tx.insert(communicationMeeting).values(rows).run();
}

/** Puts a communication on the work list or takes it off. A form that corrects what it says may go on meanwhile. */
export function setState(tx: Tx, row: CommunicationRow, state: CommunicationState): void {
  tx.update(communication).set({ state }).where(eq(communication.id, row.id)).run();
}

/** Writes columns of a communication and counts the change. */
export function updateCommunication(
  tx: Tx,
  row: CommunicationRow,
  columns: Partial<typeof communication.$inferInsert>,
): void {
  tx.update(communication)
    .set({ ...columns, revision: row.revision + 1 })
    .where(eq(communication.id, row.id))
    .run();
}
