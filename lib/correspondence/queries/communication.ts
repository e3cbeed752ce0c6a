import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communication, communicationCause, communicationFile } from '@/db/schema/correspondence';
import { file } from '@/db/schema/log';
import type { VisibleCommunications } from '../policy';
import { getCommunicationHead, isVisible, readHeads, scopeOfHead } from './heads';

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
