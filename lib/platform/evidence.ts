import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { event, eventMeeting } from '@/db/schema/log';
import { type Evidence, type EvidenceBySubject, type SubjectRef, subjectKey } from '@/lib/kernel/event';

/**
 * The documents and paragraphs from which the records of a meeting were recorded, in the order of recording, each once.
 *
 * @param others records that belong to no single meeting (a list of topics, a body, a person) and are shown beside it; of
 *   their events, those that concern no meeting count as well
 */
export function evidenceBySubject(
  db: Db | Tx,
  meetingId: string,
  others: readonly SubjectRef[] = [],
): EvidenceBySubject {
  const columns = {
    seq: event.seq,
    kind: event.subjectKind,
    id: event.subjectId,
    documentId: event.evidenceDocumentId,
    paragraph: event.evidenceParagraph,
  };
  const ofMeeting = db
    .select(columns)
    .from(eventMeeting)
    .innerJoin(event, eq(event.seq, eventMeeting.eventSeq))
    .where(and(eq(eventMeeting.meetingId, meetingId), isNotNull(event.evidenceDocumentId)))
    .orderBy(asc(event.seq))
    .all();
  const ofOthers =
    others.length === 0
      ? []
      : db
          .select(columns)
          .from(event)
          .where(
            and(
              or(...others.map((subject) => and(eq(event.subjectKind, subject.kind), eq(event.subjectId, subject.id)))),
              isNotNull(event.evidenceDocumentId),
              eq(event.meetingIds, []),
            ),
          )
          .orderBy(asc(event.seq))
          .all();

  const found = new Map<string, Evidence[]>();
  for (const row of [...ofOthers, ...ofMeeting]) {
    if (row.documentId === null || row.paragraph === null) continue;
    const key = subjectKey({ kind: row.kind, id: row.id });
    const list = found.get(key) ?? [];
    if (!list.some((one) => one.documentId === row.documentId && one.paragraph === row.paragraph)) {
      list.push({ documentId: row.documentId, paragraph: row.paragraph });
    }
    found.set(key, list);
  }
  return found;
}
