import { createHash } from 'node:crypto';
import { asc, desc } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { oncePerTransaction, placeholdersOf, preparedInsert } from '@/db/prepared';
import { event, eventMeeting, revision } from '@/db/schema/log';
import { type Actor, actorReference, type Party } from '@/lib/kernel/actor';
import type { Instant, PlainDate } from '@/lib/kernel/dates';
import type { Evidence, NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';

/** What all events of one command share. */
export type EventEnvelope = {
  readonly actor: Actor;
  readonly recordedAt: Instant;
  readonly occurredOn: PlainDate | null;
  readonly actedFor: Party | null;
  readonly evidence: Evidence | null;
};

const { seq: _, ...eventColumns } = placeholdersOf(event);
const insertEvent = oncePerTransaction((tx) =>
  tx.insert(event).values(eventColumns).returning({ seq: event.seq }).prepare(),
);
const linkMeeting = preparedInsert(eventMeeting);

/** The link before the first row. */
export const chainStart = '0'.repeat(64);

type StoredRow = typeof event.$inferSelect;

function hashOf(row: Omit<StoredRow, 'seq' | 'hash'>): string {
  const content = [
    row.previousHash,
    row.recordedAt,
    row.occurredOn,
    row.actorKind,
    row.actorId,
    row.actedForKind,
    row.actedForId,
    row.evidenceDocumentId,
    row.evidenceParagraph,
    row.type,
    row.subjectKind,
    row.subjectId,
    row.payload,
    row.revisionIds,
    row.meetingIds,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The hash of the newest event, or `chainStart` for an empty log. Printed on agreed versions. */
export function headOfChain(tx: Tx): string {
  return tx.select({ hash: event.hash }).from(event).orderBy(desc(event.seq)).limit(1).get()?.hash ?? chainStart;
}

/** Appends events in order, each chained to the row before. Must run inside the transaction of the change itself. */
export function appendEvents(tx: Tx, envelope: EventEnvelope, events: readonly NewEvent[], ids: Ids): void {
  const actor = actorReference(envelope.actor);
  let previousHash = headOfChain(tx);
  for (const entry of events) {
    const revisions = (entry.revisions ?? []).map((r) => ({
      id: ids.next('rev'),
      field: r.field,
      previous: r.previous ?? null,
      reason: r.reason ?? null,
    }));
    if (revisions.length > 0) tx.insert(revision).values(revisions).run();
    const actedFor = entry.actedFor ?? envelope.actedFor;
    const row = {
      recordedAt: envelope.recordedAt,
      occurredOn: envelope.occurredOn,
      actorKind: actor.kind,
      actorId: actor.id,
      actedForKind: actedFor?.kind ?? null,
      actedForId: actedFor?.id ?? null,
      evidenceDocumentId: envelope.evidence?.documentId ?? null,
      evidenceParagraph: envelope.evidence?.paragraph ?? null,
      type: entry.type,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      payload: entry.payload,
      revisionIds: revisions.map((r) => r.id),
      meetingIds: [...entry.meetings],
      previousHash,
    };
    const hash = hashOf(row);
    const { seq } = insertEvent(tx).get({ ...row, hash });
    for (const meetingId of new Set(entry.meetings)) linkMeeting(tx, { meetingId, eventSeq: seq });
    previousHash = hash;
  }
}

/**
 * Recomputes the whole chain.
 *
 * @returns the sequence number of the first row that does not fit, or null when every row does
 */
export function firstBrokenLink(db: Db): number | null {
  let previousHash = chainStart;
  for (const row of db.select().from(event).orderBy(asc(event.seq)).all()) {
    if (row.previousHash !== previousHash || row.hash !== hashOf(row)) return row.seq;
    previousHash = row.hash;
  }
  return null;
}
