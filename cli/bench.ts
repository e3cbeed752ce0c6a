import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { benchDrafting } from '@/lib/fixtures/bench/drafting';
import type { Figure } from '@/lib/fixtures/bench/measure';
import { runBench } from '@/lib/fixtures/bench/run';
import { migrationsFolder } from '@/lib/platform/database';

const tell = (words: string) => console.error(words);

/** The figures that need records, in a temporary database. */
async function benchDatabase(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  try {
    const db = openDatabase(join(folder, 'bench.db'));
    migrate(db, migrationsFolder());
    const figures = await runBench(db, tell);
    db.$client.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { words, ...measured } = figure;
    console.log(JSON.stringify(measured));
    const statements = figure.statements === null ? '' : `, ${figure.statements} statements`;
    const ratio = figure.ratio === null ? '' : `, ${figure.ratio} times ${figure.against}`;
    console.error(`  ${words}: ${figure.milliseconds} ms${statements}${ratio}`);
  }
}

/**
 * `npm run --silent bench`: fills a temporary database and measures it; `npm run --silent bench -- drafting`: measures drafts
 * of programmes. One JSON object a line on the standard output; the same in words on the standard error. Times are those of
 * this machine; ratios compare two figures of one run.
 */
const [subject, ...others] = process.argv.slice(2);
if (others.length > 0 || (subject !== undefined && subject !== 'drafting')) {
  console.error('npm run --silent bench [-- drafting]');
  process.exitCode = 2;
} else {
  print(subject === 'drafting' ? await benchDrafting(tell) : await benchDatabase());
}
