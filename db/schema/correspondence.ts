import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { communicationEffects, communicationKinds, communicationStates } from '../../lib/correspondence/types';
import { body, organization, state } from './bodies';
import { file } from './log';
import { meeting } from './meetings';

/** Something that came in, under a running number of the desk's own that begins anew each year. */
export const communication = sqliteTable(
  'communication',
  {
    id: text('id').primaryKey(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    kind: text('kind', { enum: communicationKinds }).notNull(),
    state: text('state', { enum: communicationStates }).notNull(),
    /** The body whose business it is; null: not sorted yet, then only officers of the whole installation see it. */
    bodyId: text('body_id').references(() => body.id),
    /** Who sent it: a State or an organization on record, never both; the name and address are in the words of the letter. */
    senderStateId: text('sender_state_id').references(() => state.id),
    senderOrganizationId: text('sender_organization_id').references(() => organization.id),
    senderName: text('sender_name'),
    /** E-mail address, or where it was written from. */
    senderAddress: text('sender_address'),
    senderReference: text('sender_reference'),
    subject: text('subject'),
    /** Date it bears and date it came in, as precisely as known; null: not stated. */
    datedOn: text('dated_on'),
    receivedOn: text('received_on'),
    recordedAt: text('recorded_at').notNull(),
    /** The text of a mail as read out, or as typed. */
    text: text('text'),
    /** What the desk wrote beside it. */
    note: text('note'),
    /** Rises with each change, so that a form that started from an older state is refused. */
    revision: integer('revision').notNull(),
  },
  (t) => [
    uniqueIndex('communication_number').on(t.year, t.number),
    index('communication_state').on(t.state),
    index('communication_body').on(t.bodyId),
    index('communication_reference').on(t.senderReference),
  ],
);

/** The meetings a communication is about. */
export const communicationMeeting = sqliteTable(
  'communication_meeting',
  {
    communicationId: text('communication_id')
      .notNull()
      .references(() => communication.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
  },
  (t) => [
    primaryKey({ columns: [t.communicationId, t.meetingId] }),
    index('communication_meeting_meeting').on(t.meetingId),
  ],
);

/** What came with it: the scan, the mail as it arrived, and what was attached to that mail. */
export const communicationFile = sqliteTable(
  'communication_file',
  {
    communicationId: text('communication_id')
      .notNull()
      .references(() => communication.id),
    fileId: text('file_id')
      .notNull()
      .references(() => file.id),
    /** The mail it was attached to, itself a file of the communication; null: it came by itself. */
    fromFileId: text('from_file_id').references(() => file.id),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.communicationId, t.fileId] }), index('communication_file_file').on(t.fileId)],
);

/** What a communication caused: the records that rest on it. Features downstream name their records by kind and id. */
export const communicationCause = sqliteTable(
  'communication_cause',
  {
    communicationId: text('communication_id')
      .notNull()
      .references(() => communication.id),
    effect: text('effect', { enum: communicationEffects }).notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communicationId, t.effect, t.subjectKind, t.subjectId] }),
    index('communication_cause_subject').on(t.subjectKind, t.subjectId),
  ],
);
