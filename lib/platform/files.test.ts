import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { file } from '@/db/schema/log';
import { instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import { isRefusal } from '@/lib/kernel/refusal';
import { insertFile, largestFile, readFileBytes, type StoredFile, storeFile } from './files';
import { actorWith, temporaryDatabase } from './testing';

const open: (() => void)[] = [];
afterEach(() => {
  for (const remove of open.splice(0)) remove();
});

function fresh(): { db: Db; files: string } {
  const { db, remove } = temporaryDatabase();
  open.push(remove);
  return { db, files: join(dirname(db.$client.name), 'files') };
}

async function stored(db: Db, name: string, bytes: Uint8Array): Promise<StoredFile> {
  const result = await storeFile(db, name, bytes, 'file');
  if (isRefusal(result)) throw new Error(result.code);
  return result;
}

const text = Buffer.from('The host country agreement was signed.');
const sha256 = 'b81b7e83964f90e97cccfb6fff28233c2f7d6df72682e819476f41e9c0b4cd19';
const context = {
  ids: replayableIds('files'),
  now: instant('2024-02-01T09:00:00.000Z'),
  actor: actorWith('officer'),
};

describe('storeFile', () => {
  it('puts the bytes beside the database under their hash, for the owner only', async () => {
    const { db, files } = fresh();
    const one = await stored(db, 'agreement.txt', text);
    expect(one).toEqual({ sha256, name: 'agreement.txt', mediaType: 'text/plain', size: 38 });
    const path = join(files, sha256.slice(0, 2), sha256.slice(2));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readFileBytes(db, sha256)).toEqual(text);
  });

  it('keeps equal bytes once and leaves nothing unfinished behind, even when they come at the same moment', async () => {
    const { db, files } = fresh();
    const bytes = Buffer.concat([Buffer.from('%PDF-'), randomBytes(300_000)]);
    const all = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => stored(db, name, bytes)));
    expect(new Set(all.map((one) => one.sha256)).size).toBe(1);
    expect(readdirSync(files, { recursive: true }).length).toBe(2);
  });

  it.each([
    ['nothing', Buffer.alloc(0), { code: 'fileEmpty' }],
    ['too much', Buffer.alloc(largestFile + 1, 'a'), { code: 'fileTooLarge', params: { maximum: 20 } }],
    ['a program that calls itself a PDF', Buffer.from([0x4d, 0x5a, 0x90, 0x00]), { code: 'fileTypeNotAllowed' }],
  ])('refuses %s and writes nothing', async (_, bytes, refusal) => {
    const { db, files } = fresh();
    expect(await storeFile(db, 'evidence.pdf', bytes, 'file')).toEqual({ kind: 'refusal', field: 'file', ...refusal });
    expect(existsSync(files)).toBe(false);
  });

  it('takes a file of the largest size', async () => {
    const { db } = fresh();
    expect((await stored(db, 'list.txt', Buffer.alloc(largestFile, 'a'))).size).toBe(largestFile);
  });
});

describe('insertFile', () => {
  it('writes the row of bytes that are already there', async () => {
    const { db } = fresh();
    const one = await stored(db, 'agreement.txt', text);
    const id = db.transaction((tx) => insertFile(tx, one, context));
    expect(db.select().from(file).all()).toEqual([
      {
        id,
        sha256,
        name: 'agreement.txt',
        mediaType: 'text/plain',
        size: 38,
        uploadedAt: '2024-02-01T09:00:00.000Z',
        uploadedBy: 'account-officer',
      },
    ]);
  });

  it('leaves bytes without a row when the transaction fails, never a row without bytes', async () => {
    const { db } = fresh();
    const one = await stored(db, 'agreement.txt', text);
    expect(() =>
      db.transaction((tx) => {
        insertFile(tx, one, context);
        throw new Error('crash before COMMIT');
      }),
    ).toThrow('crash before COMMIT');
    expect(db.select().from(file).all()).toEqual([]);
    expect(await readFileBytes(db, sha256)).toEqual(text);
  });
});

describe('readFileBytes', () => {
  it('does not hand out bytes that were altered on the disk', async () => {
    const { db, files } = fresh();
    await stored(db, 'agreement.txt', text);
    writeFileSync(join(files, sha256.slice(0, 2), sha256.slice(2)), 'something else');
    await expect(readFileBytes(db, sha256)).rejects.toThrow('altered');
  });
});
