// Run as a process of its own by numbers.test.ts, several at once on one database, as if several windows asked.
import { writeSync } from 'node:fs';
import { reserveNumbers } from '@/lib/circulars/commands/reserve-numbers';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { execute } from '@/lib/platform/command';
import { openMigrated } from '@/lib/platform/database';

const [path, year] = process.argv.slice(2);
if (path === undefined || year === undefined) throw new Error('usage: reserver.ts DATABASE YEAR');

const db = openMigrated(path);
const actor = { kind: 'system', name: 'durability' } as const;
writeSync(1, 'ready\n');
// All begin at the same word, when each of them has opened the file.
process.stdin.once('data', async () => {
  for (let n = 0; n < 10; n += 1) {
    const context = { db, actor, clock: systemClock, ids: randomIds };
    const outcome = await execute(reserveNumbers, context, { year: Number(year), count: 1, note: null });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    writeSync(1, `${outcome.value.numbers.map((one) => one.number).join(',')}\n`);
  }
  process.exit();
});
