import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tx } from './client';

/**
 * Something made once for a transaction, however often it asks: for statements that many rows need, because building a
 * statement takes far longer than running it.
 */
export function oncePerTransaction<T>(make: (tx: Tx) => T): (tx: Tx) => T {
  const made = new WeakMap<Tx, T>();
  return (tx) => {
    const known = made.get(tx);
    if (known !== undefined) return known;
    const fresh = make(tx);
    made.set(tx, fresh);
    return fresh;
  };
}

/** Placeholders for the columns of a table, each under its own name. Nullable columns must be plain text or numbers. */
export function placeholdersOf<T extends SQLiteTable>(table: T): T['$inferInsert'] {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferInsert'];
}

/** Writes a whole row of a table; the statement is built once for a transaction. */
export function preparedInsert<T extends SQLiteTable>(table: T): (tx: Tx, row: T['$inferSelect']) => void {
  const statement = oncePerTransaction((tx) => tx.insert(table).values(placeholdersOf(table)).prepare());
  return (tx, row) => {
    statement(tx).run(row);
  };
}
