import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { consultation, consultationRepresentation, consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import type { MeetingRow } from '@/lib/meetings/load-meeting';
import type { MeetingScope } from '@/lib/meetings/policy';

/** An intersessional meeting with what it prepares, as a command needs it. */
export type LoadedConsultation = {
  readonly meeting: MeetingRow;
  readonly consultation: typeof consultation.$inferSelect;
  readonly serves: readonly MeetingScope[];
};

/** The intersessional meeting a command is about, or the refusal `notFound`: also for a meeting of another kind. */
export function consultationById(tx: Tx, meetingId: string): LoadedConsultation | Refusal {
  const row = tx
    .select({ meeting, consultation })
    .from(consultation)
    .innerJoin(meeting, eq(meeting.id, consultation.meetingId))
    .where(eq(consultation.meetingId, meetingId))
    .get();
  if (row === undefined) return refuse('notFound');
  const serves = tx
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(consultationServes)
    .innerJoin(meeting, eq(meeting.id, consultationServes.servedMeetingId))
    .where(eq(consultationServes.meetingId, meetingId))
    .all();
  return { ...row, serves };
}

/** The intersessional meeting a command is about with one of its parts, or `notFound`: also for a part of another meeting. */
export function withPart<Part>(
  tx: Tx,
  meetingId: string,
  find: (tx: Tx) => Part | undefined,
): (LoadedConsultation & { readonly part: Part }) | Refusal {
  const loaded = consultationById(tx, meetingId);
  if (isRefusal(loaded)) return loaded;
  const part = find(tx);
  return part === undefined ? refuse('notFound') : { ...loaded, part };
}

/** The meetings named that are there, as a policy asks of them. */
export function meetingsNamed(tx: Tx, ids: readonly string[]) {
  return tx
    .select({ id: meeting.id, bodyId: meeting.bodyId, invented: meeting.invented })
    .from(meeting)
    .where(inArray(meeting.id, [...ids]))
    .all();
}

/** `notFound` or `listedTwice` beside the first of `serves` that is not there or repeated; null when all are right. */
export function wrongServed(serves: readonly string[], there: readonly MeetingScope[]): Refusal | null {
  const known = new Set(there.map((one) => one.id));
  const missing = serves.findIndex((id) => !known.has(id));
  if (missing >= 0) return refuse('notFound', `serves.${missing}`);
  const repeated = serves.findIndex((id, at) => serves.indexOf(id) < at);
  return repeated >= 0 ? refuse('listedTwice', `serves.${repeated}`) : null;
}

/** A State or an organization, or neither. */
export type PartyIds = { readonly stateId: string | null; readonly organizationId: string | null };

/** `notFound` beside the State or organization that is not on record; null when it is, or none is given. */
export function unknownParty(tx: Tx, { stateId, organizationId }: PartyIds): Refusal | null {
  if (stateId !== null && tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get() === undefined) {
    return refuse('notFound', 'stateId');
  }
  if (organizationId === null) return null;
  const found = tx.select({ id: organization.id }).from(organization).where(eq(organization.id, organizationId)).get();
  return found === undefined ? refuse('notFound', 'organizationId') : null;
}

/** The representation of a party at a meeting, if it is on record. */
export function representationOf(tx: Tx, meetingId: string, { stateId, organizationId }: PartyIds) {
  return tx
    .select()
    .from(consultationRepresentation)
    .where(
      and(
        eq(consultationRepresentation.meetingId, meetingId),
        stateId === null
          ? eq(consultationRepresentation.organizationId, organizationId ?? '')
          : eq(consultationRepresentation.stateId, stateId),
      ),
    )
    .get();
}
