import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { ensureDataFolder, settings } from './env';
import { logError } from './log';
import { applicationRoot } from './root';

declare global {
  // Instrumentation, routes and pages are separate module instances in Next: one handle for all of them.
  var rostrumDatabase: Db | undefined;
}

/** Folder of the migrations. */
export function migrationsFolder(): string {
  return join(applicationRoot(), 'db', 'migrations');
}

/**
 * Opens a database file and brings it to the newest schema. A new file can be read by its owner only, wherever it lies.
 *
 * @throws MigrationError and leaves the file closed
 */
export function openMigrated(path: string): Db {
  const isNew = !existsSync(path);
  const db = openDatabase(path);
  if (isNew) chmodSync(path, 0o600);
  try {
    migrate(db, migrationsFolder());
  } catch (error) {
    db.$client.close();
    throw error;
  }
  return db;
}

/** The database of this process, opened and migrated at first use. */
export function database(): Db {
  if (globalThis.rostrumDatabase === undefined) {
    const current = settings();
    ensureDataFolder(current);
    globalThis.rostrumDatabase = openMigrated(current.databasePath);
  }
  return globalThis.rostrumDatabase;
}

/** Whether the database can be read. A file that was removed under the running process counts as lost. */
export function databaseAnswers(): boolean {
  try {
    database().$client.prepare('SELECT count(*) FROM migration').get();
    return existsSync(settings().databasePath);
  } catch {
    logError('the database does not answer');
    return false;
  }
}
