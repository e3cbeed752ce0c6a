import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { z } from 'zod';
import type { Db } from '@/db/client';
import * as schema from '@/db/schema';
import { event, file } from '@/db/schema/log';
import { type Instant, instantSchema } from '@/lib/kernel/dates';
import { firstBrokenLink, headOfChain } from './event-log';
import { copyStoredFile, readCopiedFile, syncFolder } from './files';

/** Says what a backup holds; stands in it as `backup.json`. */
const manifestSchema = z.strictObject({
  database: z.string(),
  takenAt: instantSchema,
  files: z.int(),
  events: z.int(),
  /** Hash of the newest event. */
  headOfChain: z.string(),
});
export type Manifest = z.output<typeof manifestSchema>;

const manifestName = 'backup.json';

/** What came of a backup. `damaged` names the files whose bytes are missing or altered: then none is kept. */
export type BackupResult =
  | { readonly kind: 'taken'; readonly manifest: Manifest }
  | { readonly kind: 'folderExists' }
  | { readonly kind: 'damaged'; readonly names: readonly string[] };

/** Opens a copied database as it stands: nothing beside it is made, nothing is migrated. */
function openCopy(path: string, readonly: boolean): Db {
  const sqlite = new Database(path, { readonly, fileMustExist: true });
  return drizzle(sqlite, { schema });
}

/**
 * Copies a database and every file that its rows name into a new folder, readable by its owner only, while a server may go on
 * writing to it. The database is copied as it stood at one moment; its files after it, because bytes are on the disk before
 * their row and are never changed. The folder appears under its name when all of it is on the disk.
 *
 * @param folder where the backup is to lie; must not exist
 */
export async function takeBackup(db: Db, folder: string, now: Instant): Promise<BackupResult> {
  if (existsSync(folder)) return { kind: 'folderExists' };
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    const name = basename(db.$client.name);
    const copyPath = join(partial, name);
    // All pages in one step: copied piecemeal, the copying would begin anew whenever the server writes.
    const allPages = 0x7fffffff;
    await db.$client.backup(copyPath, { progress: () => allPages });
    await chmod(copyPath, 0o600);
    const copy = openCopy(copyPath, false);
    let manifest: Manifest;
    const damaged: string[] = [];
    try {
      // One file without companions; opened as the database of a server it gets them again.
      copy.$client.pragma('journal_mode = DELETE');
      const files = new Map(
        copy
          .select()
          .from(file)
          .all()
          .map((row) => [row.sha256, row.name]),
      );
      for (const [sha256, fileName] of files) {
        if ((await copyStoredFile(db, sha256, join(partial, 'files'))) === null) damaged.push(fileName);
      }
      const events = copy.select({ seq: event.seq }).from(event).all().length;
      manifest = { database: name, takenAt: now, files: files.size, events, headOfChain: headOfChain(copy) };
    } finally {
      copy.$client.close();
    }
    if (damaged.length > 0) return { kind: 'damaged', names: damaged };
    await sync(copyPath);
    const handle = await open(join(partial, manifestName), 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(partial);
    await rename(partial, folder);
    await syncFolder(dirname(folder));
    return { kind: 'taken', manifest };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is wrong with a backup. */
export type BackupProblem =
  | { readonly kind: 'noBackup' }
  | { readonly kind: 'databaseDamaged' }
  | { readonly kind: 'logBroken'; readonly entry: number }
  | { readonly kind: 'otherHead' }
  | { readonly kind: 'fileMissing'; readonly name: string };

/**
 * Reads a whole backup: that the database opens and is sound, that the event log is unbroken and ends where it did when the
 * backup was taken, and that every file its rows name is there with the bytes that were taken in. Changes nothing.
 *
 * @returns the manifest, if there is one, and every problem
 */
export async function checkBackup(
  folder: string,
): Promise<{ readonly manifest: Manifest | null; readonly problems: readonly BackupProblem[] }> {
  const manifest = await readManifest(folder);
  if (manifest === null) return { manifest, problems: [{ kind: 'noBackup' }] };
  const problems: BackupProblem[] = [];
  let copy: Db;
  try {
    copy = openCopy(join(folder, basename(manifest.database)), true);
  } catch {
    return { manifest, problems: [{ kind: 'databaseDamaged' }] };
  }
  try {
    const isSound = copy.$client.pragma('integrity_check', { simple: true }) === 'ok';
    const orphans = copy.$client.pragma('foreign_key_check');
    if (!isSound || (Array.isArray(orphans) && orphans.length > 0)) problems.push({ kind: 'databaseDamaged' });
    const broken = firstBrokenLink(copy);
    if (broken !== null) problems.push({ kind: 'logBroken', entry: broken });
    if (headOfChain(copy) !== manifest.headOfChain) problems.push({ kind: 'otherHead' });
    for (const row of copy.select().from(file).all()) {
      if ((await readCopiedFile(join(folder, 'files'), row.sha256)) === null) {
        problems.push({ kind: 'fileMissing', name: row.name });
      }
    }
  } catch {
    // A file that is no database, or a torn one, fails at the first question.
    problems.push({ kind: 'databaseDamaged' });
  } finally {
    copy.$client.close();
  }
  return { manifest, problems };
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const text = await readFile(join(folder, manifestName), 'utf8');
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
