import { and, asc, count, desc, eq, gt, inArray, like, lt, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { event, eventMeeting, revision } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { instant, plainDate } from '@/lib/kernel/dates';
import { type LoggedEvent, type SubjectRef, subjectKey } from '@/lib/kernel/event';
import type { MeetingScope } from '@/lib/meetings/policy';
import type { Cursor, EventFilter, Revised, Scope } from '../types';

/** Beginnings of the types of events that belong to the installation as far as they concern no meeting. */
const ofInstallation = [
  'bodies.',
  'people.',
  'meetings.',
  'addresses.',
  'circulars.number',
  'circulars.settings',
] as const;

function begins(type: string): SQL {
  return like(event.type, `${type}%`);
}

function within(db: Db | Tx, scope: Scope): SQL | undefined {
  switch (scope.kind) {
    case 'meeting':
      return and(
        inArray(
          event.seq,
          db
            .select({ seq: eventMeeting.eventSeq })
            .from(eventMeeting)
            .where(eq(eventMeeting.meetingId, scope.meetingId)),
        ),
        scope.withAccess ? undefined : not(begins('access.')),
      );
    case 'installation':
      return or(
        begins('access.'),
        and(
          or(...ofInstallation.map(begins)),
          notExists(db.select({ one: sql`1` }).from(eventMeeting).where(eq(eventMeeting.eventSeq, event.seq))),
        ),
      );
    case 'records':
      return scope.subjects.length === 0
        ? sql`0`
        : or(...scope.subjects.map(({ kind, id }) => and(eq(event.subjectKind, kind), eq(event.subjectId, id))));
  }
}

function asked(filter: EventFilter): SQL | undefined {
  return and(
    filter.subjectKind === null ? undefined : eq(event.subjectKind, filter.subjectKind),
    filter.subjectId === null ? undefined : eq(event.subjectId, filter.subjectId),
    filter.actorId === null ? undefined : eq(event.actorId, filter.actorId),
  );
}

function logged(row: typeof event.$inferSelect): LoggedEvent {
  return {
    seq: row.seq,
    recordedAt: instant(row.recordedAt),
    occurredOn: row.occurredOn === null ? null : plainDate(row.occurredOn),
    actorKind: row.actorKind,
    actorId: row.actorId,
    actedFor:
      row.actedForKind === null || row.actedForId === null ? null : { kind: row.actedForKind, id: row.actedForId },
    evidence:
      row.evidenceDocumentId === null || row.evidenceParagraph === null
        ? null
        : { documentId: row.evidenceDocumentId, paragraph: row.evidenceParagraph },
    type: row.type,
    subject: { kind: row.subjectKind, id: row.subjectId },
    meetings: row.meetingIds,
    payload: row.payload,
    revisionIds: row.revisionIds,
    hash: row.hash,
  };
}

/** Everything: no filter. */
const noFilter: EventFilter = { subjectKind: null, subjectId: null, actorId: null };

/** The beginning: the newest events. */
export const newest: Cursor = { before: null, after: null };

/**
 * Events of a part of the log, newest first, in one query.
 *
 * @param limit how many at most; null: all of them
 */
export function listEvents(
  db: Db | Tx,
  scope: Scope,
  filter: EventFilter = noFilter,
  cursor: Cursor = newest,
  limit: number | null = null,
): LoggedEvent[] {
  const forward = cursor.after !== null;
  const query = db
    .select()
    .from(event)
    .where(
      and(
        within(db, scope),
        asked(filter),
        cursor.before === null ? undefined : lt(event.seq, cursor.before),
        cursor.after === null ? undefined : gt(event.seq, cursor.after),
      ),
    )
    .orderBy(forward ? asc(event.seq) : desc(event.seq));
  const rows = (limit === null ? query : query.limit(limit)).all();
  const events = rows.map(logged);
  return forward ? events.reverse() : events;
}

/** Previous values and reasons of events, by event, in one query; what is erased is absent. */
export function listRevisions(db: Db | Tx, events: readonly LoggedEvent[]): ReadonlyMap<number, readonly Revised[]> {
  const wanted = events.flatMap((one) => one.revisionIds);
  if (wanted.length === 0) return new Map();
  const rows = db
    .select()
    .from(revision)
    .where(sql`${revision.id} in (select value from json_each(${JSON.stringify(wanted)}))`)
    .all();
  const byId = new Map(rows.map((row) => [row.id, row] as const));
  return new Map(
    events.map((one) => [
      one.seq,
      one.revisionIds.flatMap((id) => {
        const row = byId.get(id);
        return row === undefined ? [] : [{ field: row.field, previous: row.previous, reason: row.reason }];
      }),
    ]),
  );
}

/** How many events of a part of the log there are. */
export function countEvents(db: Db | Tx, scope: Scope, filter: EventFilter = noFilter): number {
  return (
    db
      .select({ events: count() })
      .from(event)
      .where(and(within(db, scope), asked(filter)))
      .get()?.events ?? 0
  );
}

/** What a part of the log can be filtered by: kinds of records and actors that occur in it. */
export function listFacets(db: Db | Tx, scope: Scope) {
  const kinds = db
    .selectDistinct({ kind: event.subjectKind })
    .from(event)
    .where(within(db, scope))
    .orderBy(asc(event.subjectKind))
    .all();
  const actors = db
    .selectDistinct({ kind: event.actorKind, id: event.actorId })
    .from(event)
    .where(within(db, scope))
    .all();
  return {
    kinds: kinds.map((row) => row.kind),
    actors: actors.flatMap((row) => (row.id === null ? [] : [{ kind: row.kind, id: row.id }])),
  };
}

/** How many events the whole log holds. */
export function countAll(db: Db | Tx): number {
  return db.select({ events: count() }).from(event).get()?.events ?? 0;
}

/** The meetings that the events on each record concern, by `subjectKey`: one query, however many records. */
export function meetingsConcerned(
  db: Db | Tx,
  subjects: readonly SubjectRef[],
): ReadonlyMap<string, readonly MeetingScope[]> {
  const rows = db
    .selectDistinct({ kind: event.subjectKind, subjectId: event.subjectId, id: meeting.id, bodyId: meeting.bodyId })
    .from(event)
    .innerJoin(eventMeeting, eq(eventMeeting.eventSeq, event.seq))
    .innerJoin(meeting, eq(meeting.id, eventMeeting.meetingId))
    .where(or(...subjects.map(({ kind, id }) => and(eq(event.subjectKind, kind), eq(event.subjectId, id)))))
    .all();
  const meetings = new Map<string, MeetingScope[]>();
  for (const { kind, subjectId, id, bodyId } of rows) {
    const key = subjectKey({ kind, id: subjectId });
    const list = meetings.get(key) ?? [];
    list.push({ id, bodyId });
    meetings.set(key, list);
  }
  return meetings;
}
