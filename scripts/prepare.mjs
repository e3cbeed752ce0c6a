import { join } from 'node:path';
import { output, root } from './run.mjs';

/**
 * Checks the settings, brings the database up to date and fills a new one.
 *
 * @returns {Promise<{
 *   host: string, port: number, address: string, demonstration: boolean,
 *   firstAdministratorLink: string | null,
 * }>} what `cli/prepare.ts` printed
 */
export async function prepare() {
  const text = await output(
    process.execPath,
    ['--import', 'tsx', join('cli', 'prepare.ts')],
    'Rostrum was not started; the reason stands above.',
    { env: { ROSTRUM_ROOT: root } },
  );
  return JSON.parse(text);
}
