import './node-version.mjs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root, run } from './run.mjs';

/** Runs the browser tests; what stands behind `--` goes to Playwright, e.g. the name of one file. */
await main(async () => {
  await ensureInstalled();
  const browser = await findBrowser();
  await run(
    process.execPath,
    [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)],
    'The browser tests failed.',
    { env: { CHROMIUM_PATH: browser } },
  );
});
