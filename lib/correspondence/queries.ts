import { and, asc, count, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { body, organization, state } from '@/db/schema/bodies';
import { communication, communicationCause, communicationFile, communicationMeeting } from '@/db/schema/correspondence';
import { file } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { type PartialDate, partialDate } from '@/lib/kernel/dates';
import type { SubjectRef } from '@/lib/kernel/event';
import type { CommunicationScope, VisibleCommunications } from './policy';
import type { CommunicationEffect } from './types';

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
function readHeads(db: Db | Tx, which: SQL | undefined): CommunicationHead[] {
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

function isVisible(db: Db | Tx, visible: VisibleCommunications): SQL | undefined {
  if (visible === null) return undefined;
  const { bodyIds, meetingIds } = visible;
  const concerned = db
    .select({ id: communicationMeeting.communicationId })
    .from(communicationMeeting)
    .innerJoin(meeting, eq(meeting.id, communicationMeeting.meetingId))
    .where(or(inArray(meeting.bodyId, [...bodyIds]), inArray(meeting.id, [...meetingIds])));
  return or(inArray(communication.bodyId, [...bodyIds]), inArray(communication.id, concerned));
}

/** How often a communication caused each kind of effect. */
export type EffectCounts = Readonly<Partial<Record<CommunicationEffect, number>>>;

/** A row of the register. */
export type RegisterRow = CommunicationHead & { readonly effects: EffectCounts };

/** The register as far as it is visible, in the order of numbers. Three queries, however many rows. */
export function listCommunications(db: Db | Tx, visible: VisibleCommunications): RegisterRow[] {
  const which = isVisible(db, visible);
  const effects = new Map<string, Partial<Record<CommunicationEffect, number>>>();
  for (const row of db
    .select({ id: communicationCause.communicationId, effect: communicationCause.effect, times: count() })
    .from(communicationCause)
    .innerJoin(communication, eq(communication.id, communicationCause.communicationId))
    .where(which)
    .groupBy(communicationCause.communicationId, communicationCause.effect)
    .all()) {
    effects.set(row.id, { ...effects.get(row.id), [row.effect]: row.times });
  }
  return readHeads(db, which).map((head) => ({ ...head, effects: effects.get(head.id) ?? {} }));
}

/**
 * Ids of the communications whose text contains a word, as it stands: letters outside ASCII in the same case. Heads are
 * searched in `register.ts`; texts are too long to be read for each search.
 */
export function idsWithWord(db: Db | Tx, word: string): ReadonlySet<string> {
  const pattern = `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const rows = db
    .select({ id: communication.id })
    .from(communication)
    .where(sql`${communication.text} like ${pattern} escape '\\'`)
    .all();
  return new Set(rows.map((row) => row.id));
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

/** A file of a communication. */
export type CommunicationFile = Pick<typeof file.$inferSelect, 'id' | 'name' | 'mediaType' | 'size'> & {
  /** The mail it was attached to; null: it came by itself. */
  readonly fromFileId: string | null;
};

/** A communication with its text, its files in the order in which they came, and what it caused in the order of recording. */
export function getCommunication(db: Db | Tx, id: string) {
  const head = getCommunicationHead(db, id);
  const rest = db
    .select({ text: communication.text, note: communication.note, revision: communication.revision })
    .from(communication)
    .where(eq(communication.id, id))
    .get();
  if (head === null || rest === undefined) return null;
  const files: CommunicationFile[] = db
    .select({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      fromFileId: communicationFile.fromFileId,
    })
    .from(communicationFile)
    .innerJoin(file, eq(file.id, communicationFile.fileId))
    .where(eq(communicationFile.communicationId, id))
    .orderBy(asc(communicationFile.position))
    .all();
  const effects = db
    .select({
      effect: communicationCause.effect,
      subject: { kind: communicationCause.subjectKind, id: communicationCause.subjectId },
    })
    .from(communicationCause)
    .where(eq(communicationCause.communicationId, id))
    .orderBy(asc(communicationCause.recordedAt), asc(sql`${communicationCause}.rowid`))
    .all();
  return { ...head, ...rest, files, effects };
}

/** An earlier or later communication that seems to be the same one. */
export type Twin = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly by: 'reference' | 'file';
};

/** What a communication is compared by. */
export type TwinMarks = {
  /** The communication itself, when it is on record. */
  readonly id: string | null;
  readonly senderStateId: string | null;
  readonly senderOrganizationId: string | null;
  readonly senderReference: string | null;
  /** SHA-256 of the files that came by themselves; what is attached to a mail, such as an emblem, recurs. */
  readonly sha256: readonly string[];
};

/** A visible communication that bears the same reference of the same sender, or one of the same files; null: none. */
export function findTwin(db: Db | Tx, visible: VisibleCommunications, marks: TwinMarks): Twin | null {
  const columns = { id: communication.id, year: communication.year, number: communication.number };
  const others = and(marks.id === null ? undefined : ne(communication.id, marks.id), isVisible(db, visible));
  const { senderStateId, senderOrganizationId, senderReference } = marks;
  if (senderReference !== null && (senderStateId !== null || senderOrganizationId !== null)) {
    const sender =
      senderStateId === null
        ? eq(communication.senderOrganizationId, senderOrganizationId ?? '')
        : eq(communication.senderStateId, senderStateId);
    const same = db
      .select(columns)
      .from(communication)
      .where(and(others, sender, eq(communication.senderReference, senderReference)))
      .get();
    if (same !== undefined) return { ...same, by: 'reference' };
  }
  const same = db
    .select(columns)
    .from(communicationFile)
    .innerJoin(file, eq(file.id, communicationFile.fileId))
    .innerJoin(communication, eq(communication.id, communicationFile.communicationId))
    .where(and(others, isNull(communicationFile.fromFileId), inArray(file.sha256, [...marks.sha256])))
    .get();
  return same === undefined ? null : { ...same, by: 'file' };
}

/** SHA-256 of the files of a communication that came by themselves. */
export function ownHashes(db: Db | Tx, communicationId: string): readonly string[] {
  return db
    .select({ sha256: file.sha256 })
    .from(communicationFile)
    .innerJoin(file, eq(file.id, communicationFile.fileId))
    .where(and(eq(communicationFile.communicationId, communicationId), isNull(communicationFile.fromFileId)))
    .all()
    .map((row) => row.sha256);
}

/**
 * The State or organization of which an e-mail address is known for certain: every visible communication from that address
 * was sent by it. Null when there is none, or more than one.
 */
export function knownSender(
  db: Db | Tx,
  visible: VisibleCommunications,
  address: string,
): { readonly kind: 'state' | 'organization'; readonly id: string } | null {
  const rows = db
    .selectDistinct({ stateId: communication.senderStateId, organizationId: communication.senderOrganizationId })
    .from(communication)
    .where(and(sql`lower(${communication.senderAddress}) = ${address.toLowerCase()}`, isVisible(db, visible)))
    .all();
  const [only] = rows;
  if (rows.length !== 1 || only === undefined) return null;
  if (only.stateId !== null) return { kind: 'state', id: only.stateId };
  return only.organizationId === null ? null : { kind: 'organization', id: only.organizationId };
}

/** A file with the communications it belongs to, for the policy; null when it belongs to none. */
export function getCommunicationFile(db: Db | Tx, fileId: string) {
  const found = db.select().from(file).where(eq(file.id, fileId)).get();
  if (found === undefined) return null;
  const owners = db
    .select({ id: communicationFile.communicationId })
    .from(communicationFile)
    .where(eq(communicationFile.fileId, fileId));
  const scopes = readHeads(db, inArray(communication.id, owners)).map(scopeOfHead);
  return scopes.length === 0 ? null : { file: found, scopes };
}
