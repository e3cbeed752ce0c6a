import { join } from 'node:path';
import { type Db, openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { applicationRoot, ensureDataFolder, settings } from './env';

declare global {
  // Instrumentation, routes and pages are separate module instances in Next: one handle for all of them.
  var rostrumDatabase: Db | undefined;
}

/** Folder of the migrations. */
export function migrationsFolder(): string {
  return join(applicationRoot(), 'db', 'migrations');
}

/** The database of this process, opened and migrated at first use. */
export function database(): Db {
  if (globalThis.rostrumDatabase === undefined) {
    const current = settings();
    ensureDataFolder(current);
    const db = openDatabase(current.databasePath);
    migrate(db, migrationsFolder());
    globalThis.rostrumDatabase = db;
  }
  return globalThis.rostrumDatabase;
}
