import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { body, organization, state } from '@/db/schema/bodies';
import { communication, communicationCause, communicationMeeting } from '@/db/schema/correspondence';
import { meeting } from '@/db/schema/meetings';
import { type PartialDate, partialDate } from '@/lib/kernel/dates';
import type { SubjectRef } from '@/lib/kernel/event';
import type { CommunicationScope, VisibleCommunications } from '../policy';
import type { CommunicationEffect } from '../types';

const headColumns = {
  id: communication.id,
  year: communication.year,
  number: communication.number,
  kind: communication.kind,
  state: communication.state,
  senderState: { id: state.id, names: state.names },
  senderOrganization: { id: organization.id, name: organization.name },
  senderName: communication.senderName,
  senderAddress: communication.senderAddress,
  senderReference: communication.senderReference,
  subject: communication.subject,
  datedOn: communication.datedOn,
  receivedOn: communication.receivedOn,
  recordedAt: communication.recordedAt,
  body: { id: body.id, slug: body.slug, name: body.name, acronym: body.acronym },
};

function selectHeads(db: Db | Tx, which: SQL | undefined) {
  return db
    .select(headColumns)
    .from(communication)
    .leftJoin(state, eq(state.id, communication.senderStateId))
    .leftJoin(organization, eq(organization.id, communication.senderOrganizationId))
    .leftJoin(body, eq(body.id, communication.bodyId))
    .where(which)
    .orderBy(asc(communication.year), asc(communication.number))
    .all();
}

/** A meeting that a communication is about. */
export type MeetingOfCommunication = {
  readonly id: string;
  readonly slug: string;
  readonly shortTitle: string;
  readonly bodyId: string;
};

function meetingsOf(db: Db | Tx, which: SQL | undefined): ReadonlyMap<string, readonly MeetingOfCommunication[]> {
  const rows = db
    .select({
      communicationId: communicationMeeting.communicationId,
      meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle, bodyId: meeting.bodyId },
    })
    .from(communicationMeeting)
    .innerJoin(communication, eq(communication.id, communicationMeeting.communicationId))
    .innerJoin(meeting, eq(meeting.id, communicationMeeting.meetingId))
    .where(which)
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
  const meetings = new Map<string, MeetingOfCommunication[]>();
  for (const row of rows) {
    const list = meetings.get(row.communicationId) ?? [];
    list.push(row.meeting);
    meetings.set(row.communicationId, list);
  }
  return meetings;
}

/** What every list and form shows of a communication. Dates are as precisely as known. */
export type CommunicationHead = Omit<ReturnType<typeof selectHeads>[number], 'datedOn' | 'receivedOn'> & {
  readonly datedOn: PartialDate | null;
  readonly receivedOn: PartialDate | null;
  /** By date. */
  readonly meetings: readonly MeetingOfCommunication[];
};

function dated(text: string | null): PartialDate | null {
  return text === null ? null : partialDate(text);
}

/** Communications in the order of their numbers: two queries, however many there are. */
export function readHeads(db: Db | Tx, which: SQL | undefined): CommunicationHead[] {
  const meetings = meetingsOf(db, which);
  return selectHeads(db, which).map((row) => ({
    ...row,
    datedOn: dated(row.datedOn),
    receivedOn: dated(row.receivedOn),
    meetings: meetings.get(row.id) ?? [],
  }));
}

/** What a policy asks of a communication. */
export function scopeOfHead(head: Pick<CommunicationHead, 'body' | 'meetings'>): CommunicationScope {
  return { bodyId: head.body?.id ?? null, meetings: head.meetings };
}

/** One communication as forms show it, or null. Whether the reader may see it: `mayViewCommunication` on `scopeOfHead`. */
export function getCommunicationHead(db: Db | Tx, id: string): CommunicationHead | null {
  return readHeads(db, eq(communication.id, id))[0] ?? null;
}

/** `mayViewCommunication` as a condition on the table; nothing: all are visible. */
export function isVisible(db: Db | Tx, visible: VisibleCommunications): SQL | undefined {
  if (visible === null) return undefined;
  const { bodyIds, meetingIds } = visible;
  const concerned = db
    .select({ id: communicationMeeting.communicationId })
    .from(communicationMeeting)
    .innerJoin(meeting, eq(meeting.id, communicationMeeting.meetingId))
    .where(or(inArray(meeting.bodyId, [...bodyIds]), inArray(meeting.id, [...meetingIds])));
  return or(inArray(communication.bodyId, [...bodyIds]), inArray(communication.id, concerned));
}

/** The work list: what is visible and not yet processed, in the order of numbers. */
export function listOpenCommunications(db: Db | Tx, visible: VisibleCommunications): CommunicationHead[] {
  return readHeads(db, and(eq(communication.state, 'open'), isVisible(db, visible)));
}

/** The communications that caused something of a record, with what each did to it, in the order of numbers. */
export function communicationsOf(
  db: Db | Tx,
  subject: SubjectRef,
): (CommunicationHead & { readonly effect: CommunicationEffect })[] {
  const causes = db
    .select({ id: communicationCause.communicationId, effect: communicationCause.effect })
    .from(communicationCause)
    .where(and(eq(communicationCause.subjectKind, subject.kind), eq(communicationCause.subjectId, subject.id)))
    .all();
  const heads = readHeads(
    db,
    inArray(
      communication.id,
      causes.map((cause) => cause.id),
    ),
  );
  return heads.flatMap((head) =>
    causes.filter((cause) => cause.id === head.id).map((cause) => ({ ...head, effect: cause.effect })),
  );
}
