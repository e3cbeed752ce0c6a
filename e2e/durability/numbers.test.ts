import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { circularNumber } from '@/db/schema/circulars';
import { setSettings } from '@/lib/circulars/commands/set-settings';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { execute } from '@/lib/platform/command';
import { openMigrated } from '@/lib/platform/database';
import { firstBrokenLink } from '@/lib/platform/event-log';

const here = dirname(fileURLToPath(import.meta.url));

/** A process that waits for the word and then reserves ten numbers, one at a time. */
function reserver(path: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'reserver.ts'), path, '2026'], {
    cwd: join(here, '..', '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  const done = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'ready') markReady();
      else lines.push(line);
    }
    return lines.flatMap((line) => line.split(',').map(Number));
  })();
  return { ready, go: () => child.stdin.write('go\n'), done };
}

it('gives ten numbers to each of several windows that ask at the same moment, and none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-numbers-'));
  const path = join(folder, 'desk.db');
  const db = openMigrated(path);
  const context = { db, actor: { kind: 'system', name: 'durability' } as const, clock: systemClock, ids: randomIds };
  const settings = {
    revision: 0,
    ownPattern: 'HBR/{year}/{n}',
    outsidePattern: null,
    firstYear: 2026,
    firstNumber: 43,
    clearanceSteps: 0,
    firstClearance: null,
    secondClearance: null,
    initials: true,
  };
  expect(await execute(setSettings, context, settings)).toMatchObject({ ok: true });

  const windows = Array.from({ length: 4 }, () => reserver(path));
  await Promise.all(windows.map((window) => window.ready));
  for (const window of windows) window.go();
  const given = (await Promise.all(windows.map((window) => window.done))).flat();

  const expected = Array.from({ length: 40 }, (_, at) => 43 + at);
  expect(given.toSorted((a, b) => a - b)).toEqual(expected);
  const kept = db.select({ number: circularNumber.number }).from(circularNumber).all();
  expect(kept.map((row) => row.number).toSorted((a, b) => a - b)).toEqual(expected);
  expect(firstBrokenLink(db)).toBeNull();

  db.$client.close();
  rmSync(folder, { recursive: true });
}, 60_000);
