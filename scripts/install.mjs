import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const stamp = join(root, 'node_modules', '.rostrum-installed');

/** What the installed packages depend on: the lock file, and the Node.js for which native parts were built. */
function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, 'package.json')))
    .update([process.versions.modules, process.platform, process.arch].join())
    .digest('hex');
}

/** Installs the packages of the lock file, unless exactly these were installed before. */
export async function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  console.error('Installing packages from the lock file …');
  // The npm that started this script, if any: there may be another one, or none, on the path.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const otherwise = 'The packages could not be installed; the reason stands above. Then start again.';
  if (npm?.endsWith('npm-cli.js')) await run(process.execPath, [npm, ...args], otherwise);
  else await run('npm', args, otherwise, { shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted());
}
