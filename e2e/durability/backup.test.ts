import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { body } from '@/db/schema/bodies';
import { file } from '@/db/schema/log';
import { instant } from '@/lib/kernel/dates';
import { randomIds } from '@/lib/kernel/ids';
import { isRefusal } from '@/lib/kernel/refusal';
import { checkBackup, takeBackup } from '@/lib/platform/backup';
import { openMigrated } from '@/lib/platform/database';
import { insertFile, storeFile } from '@/lib/platform/files';

const here = dirname(fileURLToPath(import.meta.url));
const now = instant('2024-02-01T09:00:00.000Z');

const leftovers: string[] = [];
const children: ChildProcess[] = [];
const open: Db[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const db of open.splice(0)) db.$client.close();
  for (const folder of leftovers.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function scratch(): { folder: string; db: Db } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-backup-'));
  leftovers.push(folder);
  const db = openMigrated(join(folder, 'desk.db'));
  open.push(db);
  return { folder, db };
}

/** Starts a process that writes without a pause. @returns what it acknowledged so far, and a wait for more of it */
function startWriter(path: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'writer.ts'), path, 'busy'], {
    cwd: join(here, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(line));
  const reached = async (count: number) => {
    await vi.waitUntil(() => acknowledged.length >= count, { timeout: 60_000, interval: 20 });
  };
  return { acknowledged, reached };
}

async function withFile(db: Db, name: string, text: string): Promise<string> {
  const stored = await storeFile(db, name, Buffer.from(text), 'file');
  if (isRefusal(stored)) throw new Error(stored.code);
  const actor = { kind: 'system', name: 'test' } as const;
  db.transaction((tx) => insertFile(tx, stored, { ids: randomIds, now, actor }));
  return stored.sha256;
}

describe('a backup', () => {
  it('taken while another process writes is one moment of the database, with every file its rows name', async () => {
    const { folder, db } = scratch();
    const writer = startWriter(join(folder, 'desk.db'));
    await writer.reached(60);
    for (const name of ['first', 'second', 'third']) {
      const before = [...writer.acknowledged];
      const to = join(folder, 'backups', name);
      expect(await takeBackup(db, to, now)).toMatchObject({ kind: 'taken' });
      expect(await checkBackup(to)).toMatchObject({ problems: [] });

      const copy = openDatabase(join(to, 'desk.db'));
      open.push(copy);
      const kept = new Set([
        ...copy
          .select()
          .from(body)
          .all()
          .map((row) => `body ${row.slug}`),
        ...copy
          .select()
          .from(file)
          .all()
          .map((row) => `file ${row.id}`),
      ]);
      expect(before.filter((line) => !kept.has(line))).toEqual([]);
      await writer.reached(before.length + 20);
    }
  });

  it('can be read by its owner only, and leaves nothing else behind', async () => {
    const { folder, db } = scratch();
    await withFile(db, 'note.txt', 'note');
    const to = join(folder, 'backups', 'one');
    await takeBackup(db, to, now);
    expect(readdirSync(to).sort()).toEqual(['backup.json', 'desk.db', 'files']);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['one']);
    for (const path of [to, join(to, 'files')]) expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of ['desk.db', 'backup.json']) expect(statSync(join(to, name)).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing', async () => {
    const { folder, db } = scratch();
    expect(await takeBackup(db, folder, now)).toEqual({ kind: 'folderExists' });
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is not kept when the bytes of a file are not what they were', async () => {
    const { folder, db } = scratch();
    const sha256 = await withFile(db, 'note.txt', 'note');
    writeFileSync(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2)), 'other');
    const to = join(folder, 'backup');
    expect(await takeBackup(db, to, now)).toEqual({ kind: 'damaged', names: ['note.txt'] });
    expect(existsSync(to)).toBe(false);
  });

  it('runs as the database of a server after it was put back', async () => {
    const { folder, db } = scratch();
    await withFile(db, 'note.txt', 'note');
    const to = join(folder, 'backup');
    await takeBackup(db, to, now);
    const restored = openMigrated(join(to, 'desk.db'));
    open.push(restored);
    await withFile(restored, 'more.txt', 'more');
    expect(restored.select().from(file).all()).toHaveLength(2);
  });
});

describe('checkBackup', () => {
  async function backup() {
    const { folder, db } = scratch();
    const sha256 = await withFile(db, 'note.txt', 'note');
    const to = join(folder, 'backup');
    await takeBackup(db, to, now);
    return { to, file: join(to, 'files', sha256.slice(0, 2), sha256.slice(2)) };
  }

  it.each<[string, (place: { to: string; file: string }) => void, string]>([
    ['is no backup', ({ to }) => rmSync(join(to, 'backup.json')), 'noBackup'],
    ['lacks its database', ({ to }) => rmSync(join(to, 'desk.db')), 'databaseDamaged'],
    [
      'has something else as database',
      ({ to }) => writeFileSync(join(to, 'desk.db'), 'x'.repeat(5000)),
      'databaseDamaged',
    ],
    ['lacks a file', ({ file: path }) => rmSync(path), 'fileMissing'],
    ['has another file in its place', ({ file: path }) => writeFileSync(path, 'other'), 'fileMissing'],
    [
      'ends elsewhere than it did',
      ({ to }) => {
        const path = join(to, 'backup.json');
        const manifest = JSON.parse(readFileSync(path, 'utf8'));
        writeFileSync(path, JSON.stringify({ ...manifest, headOfChain: 'f'.repeat(64) }));
      },
      'otherHead',
    ],
  ])('tells that a folder %s', async (_, spoil, kind) => {
    const place = await backup();
    expect((await checkBackup(place.to)).problems).toEqual([]);
    spoil(place);
    expect((await checkBackup(place.to)).problems.map((problem) => problem.kind)).toEqual([kind]);
  });
});
