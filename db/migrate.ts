import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from './client';

/** Thrown when a migration would leave rows that point nowhere, or when an applied migration file was edited. */
class MigrationError extends Error {}

/**
 * Brings a database to the newest schema: at start-up, in tests and in fixtures alike. Each file of the folder runs once,
 * in the order of its name, in a transaction of its own. Foreign keys are switched off before BEGIN, because inside a
 * transaction SQLite ignores the switch and a table rebuild would cascade into the child tables; `foreign_key_check`
 * before COMMIT makes up for it.
 *
 * @returns the names of the migrations applied now
 * @throws MigrationError and leaves the database as it was before the failing file
 */
export function migrate(db: Db, folder: string): string[] {
  const sqlite = db.$client;
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const applied = new Map(
    sqlite
      .prepare<[], { name: string; sha256: string }>('SELECT name, sha256 FROM migration')
      .all()
      .map((m) => [m.name, m.sha256]),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const done: string[] = [];
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const name of files) {
      const sql = readFileSync(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw new MigrationError(`migration ${name} was changed after it was applied`);
      sqlite.transaction(() => {
        sqlite.exec(sql);
        const orphans = sqlite.pragma('foreign_key_check');
        if (Array.isArray(orphans) && orphans.length > 0) {
          throw new MigrationError(`migration ${name} leaves ${orphans.length} rows that point nowhere`);
        }
        sqlite.prepare('INSERT INTO migration (name, sha256) VALUES (?, ?)').run(name, sha256);
      })();
      done.push(name);
    }
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return done;
}
