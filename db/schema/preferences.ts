import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './access';

/**
 * How somebody likes the program to show things, e.g. the columns of a list: seen by that account only. No record of a
 * meeting: nothing rests on it, and no event tells of it.
 */
export const preference = sqliteTable(
  'preference',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    name: text('name').notNull(),
    value: text('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.name] })],
);
