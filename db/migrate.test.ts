import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from './client';
import { migrate } from './migrate';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const migrations = join(root, 'db', 'migrations');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-migrate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}

function rows(db: Db, sql: string): unknown[] {
  return db.$client.prepare(sql).all();
}

const parentAndChild = `
  CREATE TABLE parent (id TEXT PRIMARY KEY);
  CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent(id) ON DELETE CASCADE);
`;

/** How a column is changed in SQLite: a new table, the rows copied, the old table dropped, the new one renamed. */
const rebuildParent = `
  CREATE TABLE new_parent (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
  INSERT INTO new_parent (id) SELECT id FROM parent;
  DROP TABLE parent;
  ALTER TABLE new_parent RENAME TO parent;
`;

describe('migrate', () => {
  it('applies each file once, in the order of the names', () => {
    const db = openDatabase(':memory:');
    write('0001_second.sql', "INSERT INTO parent VALUES ('a');");
    write('0000_first.sql', parentAndChild);
    expect(migrate(db, folder)).toEqual(['0000_first.sql', '0001_second.sql']);
    expect(migrate(db, folder)).toEqual([]);
    expect(rows(db, 'SELECT name FROM migration')).toEqual([{ name: '0000_first.sql' }, { name: '0001_second.sql' }]);
  });

  it('rebuilds a table without losing the rows that hang on it', () => {
    const db = openDatabase(':memory:');
    write('0000_first.sql', parentAndChild);
    migrate(db, folder);
    db.$client.exec("INSERT INTO parent VALUES ('a'); INSERT INTO child VALUES ('b', 'a');");
    write('0001_rebuild.sql', rebuildParent);
    migrate(db, folder);
    expect(rows(db, 'SELECT * FROM child')).toEqual([{ id: 'b', parent_id: 'a' }]);
    db.$client.exec("DELETE FROM parent WHERE id = 'a'");
    expect(rows(db, 'SELECT * FROM child')).toEqual([]);
  });

  it('refuses a file that leaves rows pointing nowhere, and keeps what was there', () => {
    const db = openDatabase(':memory:');
    write('0000_first.sql', parentAndChild);
    migrate(db, folder);
    db.$client.exec("INSERT INTO parent VALUES ('a'); INSERT INTO child VALUES ('b', 'a');");
    write('0001_careless.sql', 'DELETE FROM parent;');
    expect(() => migrate(db, folder)).toThrow('migration 0001_careless.sql leaves 1 rows that point nowhere');
    expect(rows(db, 'SELECT * FROM parent')).toEqual([{ id: 'a' }]);
    expect(rows(db, 'SELECT name FROM migration')).toEqual([{ name: '0000_first.sql' }]);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('takes back the whole of a file that fails half-way', () => {
    const db = openDatabase(':memory:');
    write('0000_first.sql', parentAndChild);
    write('0001_broken.sql', "INSERT INTO parent VALUES ('a'); INSERT INTO nowhere VALUES (1);");
    expect(() => migrate(db, folder)).toThrow('no such table: nowhere');
    expect(rows(db, 'SELECT * FROM parent')).toEqual([]);
    expect(rows(db, 'SELECT name FROM migration')).toEqual([{ name: '0000_first.sql' }]);
  });

  it('refuses a file that was changed after it was applied', () => {
    const db = openDatabase(':memory:');
    write('0000_first.sql', parentAndChild);
    migrate(db, folder);
    write('0000_first.sql', `${parentAndChild} -- and more`);
    expect(() => migrate(db, folder)).toThrow('migration 0000_first.sql was changed after it was applied');
  });
});

describe('the migrations of the application', () => {
  it('yield the tables that the code declares', () => {
    // drizzle-kit compares the declarations with its picture of the last migration and writes what is missing.
    mkdirSync(join(folder, 'migrations'));
    cpSync(migrations, join(folder, 'migrations'), { recursive: true });
    const before = readdirSync(join(folder, 'migrations'));
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules', 'drizzle-kit', 'bin.cjs'),
        'generate',
        '--dialect=sqlite',
        '--schema=./db/schema/*.ts',
        // It takes the path as relative even when it is not.
        `--out=${relative(root, join(folder, 'migrations'))}`,
      ],
      { cwd: root, stdio: 'pipe' },
    );
    expect(readdirSync(join(folder, 'migrations'))).toEqual(before);
  });

  it('run on an empty database and leave nothing that points nowhere', () => {
    const db = openDatabase(':memory:');
    const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
    expect(migrate(db, migrations)).toEqual(files.sort());
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
