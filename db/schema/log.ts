import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The event log: append-only (triggers in the migrations), each row chained to the one before by `hash`. */
export const event = sqliteTable(
  'event',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    recordedAt: text('recorded_at').notNull(),
    occurredOn: text('occurred_on'),
    actorKind: text('actor_kind', { enum: ['account', 'system', 'anonymous'] }).notNull(),
    actorId: text('actor_id'),
    actedForKind: text('acted_for_kind'),
    actedForId: text('acted_for_id'),
    evidenceDocumentId: text('evidence_document_id'),
    evidenceParagraph: text('evidence_paragraph'),
    type: text('type').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    revisionIds: text('revision_ids', { mode: 'json' }).$type<string[]>().notNull(),
    meetingIds: text('meeting_ids', { mode: 'json' }).$type<string[]>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull().unique(),
  },
  (t) => [
    index('event_subject').on(t.subjectKind, t.subjectId),
    index('event_actor').on(t.actorKind, t.actorId),
    index('event_type').on(t.type),
  ],
);

/** Which meetings an event concerns: the index of the log by meeting. */
export const eventMeeting = sqliteTable(
  'event_meeting',
  {
    meetingId: text('meeting_id').notNull(),
    eventSeq: integer('event_seq')
      .notNull()
      .references(() => event.seq),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.eventSeq] })],
);

/** Previous values and free-text reasons: erasable, because they may name a person. Events point to them. */
export const revision = sqliteTable('revision', {
  id: text('id').primaryKey(),
  field: text('field').notNull(),
  previous: text('previous'),
  reason: text('reason'),
});

/** An uploaded file; the bytes lie beside the database under their SHA-256. */
export const file = sqliteTable('file', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  uploadedAt: text('uploaded_at').notNull(),
  uploadedBy: text('uploaded_by').notNull(),
});

/** Facts about this installation, e.g. whether it is the demonstration. */
export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
