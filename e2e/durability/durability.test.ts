import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { body } from '@/db/schema/bodies';
import { event, file } from '@/db/schema/log';
import { firstBrokenLink } from '@/lib/platform/event-log';
import { readFileBytes } from '@/lib/platform/files';

const here = dirname(fileURLToPath(import.meta.url));

/** Lets the writer work until it has acknowledged `count` pieces of work, then kills it. @returns what it acknowledged */
async function writeUntilKilled(path: string, prefix: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'writer.ts'), path, prefix], {
    cwd: join(here, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  return acknowledged;
}

it('loses nothing that was acknowledged when the process is killed at any moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-durability-'));
  const path = join(folder, 'desk.db');
  const acknowledged: string[] = [];
  // Each count ends in another phase of the work: after a command, after a file.
  for (const [round, count] of [41, 72, 103].entries()) {
    acknowledged.push(...(await writeUntilKilled(path, `round-${round}`, count)));
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(41 + 72 + 103);

  const db = openDatabase(path);
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  const bodies = db.select().from(body).all();
  const files = db.select().from(file).all();
  const kept = new Set([...bodies.map((row) => `body ${row.slug}`), ...files.map((row) => `file ${row.id}`)]);
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);

  // Nothing half-written either: each body with its event, each row of a file with its bytes.
  const told = db.select({ id: event.subjectId }).from(event).all();
  expect(told.map((row) => row.id).sort()).toEqual(bodies.map((row) => row.id).sort());
  expect(firstBrokenLink(db)).toBeNull();
  for (const row of files) expect((await readFileBytes(db, row.sha256)).length).toBe(row.size);

  db.$client.close();
  rmSync(folder, { recursive: true });
});
