import './node-version.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root, run, StepFailed } from './run.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'rostrum-checks-'));
const unitReport = join(scratch, 'unit.json');
const browserReport = join(scratch, 'browser.json');

function node(path, ...args) {
  return () => run(process.execPath, [join(root, ...path.split('/')), ...args], 'failed');
}

/** How many tests a report of Vitest or Playwright counts; nothing when the run did not get as far as a report. */
function counted(path, read) {
  return existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

const unitCounts = () =>
  counted(unitReport, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
const browserCounts = () =>
  counted(browserReport, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

/** What is checked, the quickest first. A step without counts of its own counts as one test. */
const steps = [
  { name: 'format and lint', work: node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  {
    name: 'types',
    work: async () => {
      await node('node_modules/next/dist/bin/next', 'typegen')();
      await node('node_modules/typescript/bin/tsc', '--noEmit')();
    },
  },
  {
    name: 'import rules',
    work: node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs'],
      ...['app', 'cli', 'db', 'e2e', 'lib', 'instrumentation.ts', 'proxy.ts', 'playwright.config.ts'],
    ),
  },
  { name: 'unused code', work: node('node_modules/knip/bin/knip.js') },
  {
    name: 'unit and integration tests',
    work: node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${unitReport}`,
    ),
    counts: unitCounts,
  },
  { name: 'build', work: ensureBuilt },
  {
    name: 'browser tests',
    work: () =>
      run(process.execPath, [join(root, 'scripts', 'e2e.mjs'), '--reporter=list,json'], 'failed', {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
      }),
    counts: browserCounts,
  },
];

/** Runs the steps in order until one fails. @returns the name of the step that failed, if any, and the tests counted */
async function check() {
  const total = { passed: 0, failed: 0 };
  for (const { name, work, counts } of steps) {
    console.log(`\n— ${name}`);
    const began = performance.now();
    let failure;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      failure = name;
    }
    const { passed, failed } = counts?.() ?? { passed: failure ? 0 : 1, failed: failure ? 1 : 0 };
    total.passed += passed;
    // A runner can also fail without a failing test, e.g. over a file that does not compile.
    total.failed += failure ? Math.max(failed, 1) : failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`— ${name}: ${failure ? 'FAILED' : 'fine'} after ${seconds} s`);
    if (failure) return { failure, total };
  }
  return { failure: undefined, total };
}

await main(async () => {
  await ensureInstalled();
  try {
    const { failure, total } = await check();
    console.log(failure ? `\nFailed: ${failure}` : '\nEverything is fine.');
    console.log(`${total.passed} passed, ${total.failed} failed`);
    if (failure) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
