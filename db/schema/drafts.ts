import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What somebody has begun and not carried out: seen by that account only, thrown away after a day. No record of the meeting:
 * nothing rests on it, and no event tells of it.
 */
export const draft = sqliteTable(
  'draft',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    accountId: text('account_id').notNull(),
    /** What it is about, e.g. the meeting into which a sheet is to be imported. */
    subjectId: text('subject_id').notNull(),
    content: text('content', { mode: 'json' }).notNull(),
    keptAt: text('kept_at').notNull(),
  },
  (t) => [index('draft_owner').on(t.accountId, t.kind, t.subjectId), index('draft_kept').on(t.keptAt)],
);
