import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Everything a build is made from. Tests are not. */
const inputs = [
  'app',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'tsconfig.json',
];

const output = join(root, '.next');
const stamp = join(output, 'rostrum-build');

/** Folder of the server that a build yields; it serves alone, with nothing from node_modules. */
export const standalone = join(output, 'standalone');

function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(inner);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [inner];
  });
}

function hashOfInputs() {
  const hash = createHash('sha256').update(process.versions.modules);
  const paths = inputs.flatMap((path) => (path.includes('.') ? [path] : filesBelow(path)));
  for (const path of paths.sort()) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Builds the application, unless this very state of the sources was built before. */
export async function ensureBuilt() {
  const wanted = hashOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Building …');
  rmSync(stamp, { force: true });
  await run(
    process.execPath,
    [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    'The build failed; the reason stands above.',
    { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } },
  );
  // The standalone server expects both beside itself, and the build does not put them there.
  cpSync(join(output, 'static'), join(standalone, '.next', 'static'), { recursive: true });
  if (existsSync(join(root, 'public'))) {
    cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true });
  }
  writeFileSync(stamp, wanted);
}
