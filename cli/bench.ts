import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { runBench } from '@/lib/fixtures/bench/run';
import { migrationsFolder } from '@/lib/platform/database';

/**
 * `npm run --silent bench`: fills a temporary database and measures it. One JSON object a line on the standard output; the same
 * in words on the standard error. Times are those of this machine; ratios compare two figures of one run.
 */
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  const db = openDatabase(join(folder, 'bench.db'));
  migrate(db, migrationsFolder());
  const figures = await runBench(db, (words) => console.error(words));
  db.$client.close();
  for (const figure of figures) {
    const { words, ...measured } = figure;
    console.log(JSON.stringify(measured));
    const ratio = figure.ratio === null ? '' : `, ${figure.ratio} times ${figure.against}`;
    console.error(`  ${words}: ${figure.milliseconds} ms, ${figure.statements} statements${ratio}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
