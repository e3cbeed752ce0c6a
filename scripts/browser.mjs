import { existsSync } from 'node:fs';
import { root, run, StepFailed } from './run.mjs';

const command = 'npx playwright install --with-deps chromium';

/** A browser of the system, at the places where packages put it; first the one without windows, which takes half the time. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Packages of Debian and its like that hold one of these; older releases have only the second. */
const packages = ['chromium-headless-shell', 'chromium'];

/** The browser that Playwright would start by itself, if it was installed. */
async function ownBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function present() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new StepFailed(`CHROMIUM_PATH names ${chosen}, which is not there.`);
  }
  return (await ownBrowser()) ?? installed.find((path) => existsSync(path));
}

/** Tries a way to install a browser; false when it did not work. */
async function attempt(program, args) {
  console.error(`No browser found. Trying: ${[program, ...args].join(' ')}`);
  try {
    await run(program, args, 'failed');
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}

/**
 * Finds a Chromium for the browser tests, or installs one.
 *
 * @returns the path of its program
 */
export async function findBrowser() {
  const found = await present();
  if (found !== undefined) return found;
  const playwright = `${root}/node_modules/@playwright/test/cli.js`;
  await attempt(process.execPath, [playwright, 'install', 'chromium']);
  if ((await present()) === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await attempt('apt-get', ['update', '-q']);
    for (const name of packages) {
      if (await attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', name])) break;
    }
  }
  const now = await present();
  if (now !== undefined) return now;
  throw new StepFailed(
    `The browser tests need Chromium. Install it with: ${command}\nor set CHROMIUM_PATH to the one you have.`,
  );
}
