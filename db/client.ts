import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema';

export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database };

/** Inside a transaction. The same surface as `Db`; a distinct name so that a signature says where it runs. */
export type Tx = Omit<BetterSQLite3Database<typeof schema>, '$client'>;

/**
 * Opens a database file (or `:memory:`) with the settings everything relies on: WAL and synchronous=FULL, so that what
 * was acknowledged survives a kill; foreign keys; recursive triggers, without which the append-only triggers of the
 * event log miss INSERT OR REPLACE.
 */
export function openDatabase(path: string): Db {
  const sqlite = new Database(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('busy_timeout = 5000');
  return drizzle(sqlite, { schema });
}
