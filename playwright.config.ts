import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const demonstration = 'http://127.0.0.1:3210';
const installation = 'http://127.0.0.1:3211';

/** Folder of the databases of this run. Workers read this file again and find it in the environment. */
function dataFolder(): string {
  const known = process.env.ROSTRUM_E2E_DATA;
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'));
  process.env.ROSTRUM_E2E_DATA = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const data = dataFolder();

/** A server as `npm start` starts it, with a new database. */
function server(address: string, env: Record<string, string>) {
  return {
    command: 'node scripts/start.mjs',
    url: `${address}/api/health`,
    env: { PORT: new URL(address).port, ROSTRUM_PSEUDO_LANGUAGES: '1', ...env },
    // The first one builds, when nobody has built yet.
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  };
}

const executablePath = process.env.CHROMIUM_PATH;
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  // What is waited for comes in a moment; on a machine that does other things besides, the moment is long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    // A field or button that is not there is told long before the test runs out of time.
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's sandbox does not work for root; the quiet flags keep it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'readers', testMatch: 'support/readers.setup.ts', use: { ...desktop, baseURL: demonstration } },
    {
      name: 'demonstration',
      testIgnore: 'installation/**',
      dependencies: ['readers'],
      use: { ...desktop, baseURL: demonstration },
    },
    { name: 'installation', testMatch: 'installation/**/*.spec.ts', use: { ...desktop, baseURL: installation } },
  ],
  webServer: [
    server(demonstration, { DEMO_DATABASE_PATH: join(data, 'demo', 'demo.db') }),
    server(installation, { DATABASE_PATH: join(data, 'installation', 'desk.db') }),
  ],
});
