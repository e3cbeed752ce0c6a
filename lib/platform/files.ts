import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Db, Tx } from '@/db/client';
import { file } from '@/db/schema/log';
import { type Actor, actorReference } from '@/lib/kernel/actor';
import type { Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { type MediaType, mediaTypeOf, safeFileName } from './media-type';

/** Largest file that is taken in, in bytes: 20 MB. */
export const largestFile = 20 * 1024 * 1024;

declare const durable: unique symbol;

/** Bytes that are on the disk to stay. Only `storeFile` makes one, so that no row can be written before its bytes. */
export type StoredFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly [durable]: true;
};

/** Folder of the files of a database: beside it, so that both are moved and backed up together. */
function filesFolder(db: Db): string {
  if (db.$client.memory) throw new Error('a database in memory has no folder for files');
  return join(dirname(db.$client.name), 'files');
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}

/** Makes the entries of a folder survive a power cut. Windows has no such call and does without. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function ensureFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
}

async function writeDurably(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const target = pathOf(folder, sha256);
  if (existsSync(target)) return;
  await ensureFolder(folder);
  await ensureFolder(dirname(target));
  const incoming = await mkdtemp(join(folder, 'incoming-'));
  try {
    const partial = join(incoming, sha256);
    const handle = await open(partial, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
    await syncFolder(dirname(target));
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/**
 * Takes in an uploaded file: for the `prepare` part of a command, before its transaction. When this returns, the bytes
 * survive a power cut; a crash before the row is written leaves bytes that nothing refers to, never the reverse.
 *
 * @param name as the sender's system called it; made safe to write beside a download
 * @param field the input to put a refusal beside
 * @returns what `insertFile` takes, or the refusal `fileEmpty`, `fileTooLarge` (megabytes in `maximum`) or
 *   `fileTypeNotAllowed`
 */
export async function storeFile(db: Db, name: string, bytes: Uint8Array, field: string): Promise<StoredFile | Refusal> {
  if (bytes.length === 0) return refuse('fileEmpty', field);
  if (bytes.length > largestFile) return refuse('fileTooLarge', field, { maximum: largestFile / 1024 / 1024 });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return refuse('fileTypeNotAllowed', field);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeDurably(filesFolder(db), sha256, bytes);
  const stored = { sha256, name: safeFileName(name, mediaType), mediaType, size: bytes.length };
  return stored as StoredFile;
}

/** Writes the row of a stored file, inside the transaction of the change that the file belongs to. @returns its id */
export function insertFile(
  tx: Tx,
  stored: StoredFile,
  context: { readonly ids: Ids; readonly now: Instant; readonly actor: Actor },
): string {
  const actor = actorReference(context.actor);
  const id = context.ids.next('file');
  tx.insert(file)
    .values({
      id,
      sha256: stored.sha256,
      name: stored.name,
      mediaType: stored.mediaType,
      size: stored.size,
      uploadedAt: context.now,
      uploadedBy: actor.id ?? actor.kind,
    })
    .run();
  return id;
}

/** The bytes of a stored file. @throws Error when they are not there or no longer those that were taken in */
export async function readFileBytes(db: Db, sha256: string): Promise<Buffer> {
  const bytes = await readFile(pathOf(filesFolder(db), sha256));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`file ${sha256} was altered`);
  return bytes;
}

/** The bytes of a file in a backup, or null when they are not there or not those that were copied. */
export async function readCopiedFile(folder: string, sha256: string): Promise<Buffer | null> {
  const bytes = await readFile(pathOf(folder, sha256)).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/**
 * Copies a stored file into the files folder of a backup.
 *
 * @returns its size in bytes; null when it is not there or no longer what was taken in
 */
export async function copyStoredFile(db: Db, sha256: string, folder: string): Promise<number | null> {
  const bytes = await readCopiedFile(filesFolder(db), sha256);
  if (bytes === null) return null;
  await writeDurably(folder, sha256, bytes);
  return bytes.length;
}
