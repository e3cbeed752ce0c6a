import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type ClaimValue, claimMeasures } from '../../lib/summary/types';
import { body, bodySession } from './bodies';
import { meeting } from './meetings';
import { person } from './people';

/** A document about a meeting from which facts were recorded. */
export const sourceDocument = sqliteTable('source_document', {
  id: text('id').primaryKey(),
  /** The meeting it is about; null until attached, for a document may be on record before its meeting. */
  meetingId: text('meeting_id').references(() => meeting.id),
  title: text('title').notNull(),
  /** Null: it bears no symbol. */
  symbol: text('symbol'),
  datedOn: text('dated_on'),
  language: text('language'),
  bodyId: text('body_id')
    .notNull()
    .references(() => body.id),
  sessionId: text('session_id').references(() => bodySession.id),
  agendaItem: integer('agenda_item'),
  agendaTitle: text('agenda_title'),
  agendaSymbol: text('agenda_symbol'),
  paragraphs: integer('paragraphs'),
});

/** Who prepared a document, in the order in which it names them. */
export const sourceDocumentAuthor = sqliteTable(
  'source_document_author',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => sourceDocument.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.personId] })],
);

/** A statement of a document, kept as stated beside what the records yield. */
export const claim = sqliteTable(
  'claim',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => sourceDocument.id),
    paragraph: text('paragraph').notNull(),
    measure: text('measure', { enum: claimMeasures }).notNull(),
    value: text('value', { mode: 'json' }).$type<ClaimValue>().notNull(),
  },
  (t) => [index('claim_document').on(t.documentId)],
);
