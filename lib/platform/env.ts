import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { applicationRoot } from './root';

const envSchema = z.object({
  DATABASE_PATH: z.string().min(1).optional(),
  DEMO_DATABASE_PATH: z.string().min(1).default(join('data', 'demo.db')),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  ROSTRUM_PSEUDO_LANGUAGES: z.enum(['0', '1']).default('0'),
});

/** Settings of this process, from its environment. */
export type Settings = {
  readonly databasePath: string;
  /** True when no DATABASE_PATH was given: the demonstration database is used. */
  readonly isDemonstration: boolean;
  readonly host: string;
  readonly port: number;
  /** The address people type; links are made from it. */
  readonly publicUrl: string;
  /** Whether the two pseudo-languages for tests are offered. */
  readonly pseudoLanguages: boolean;
};

/**
 * Reads and checks the environment.
 *
 * @param root folder from which relative paths count, e.g. that of the demonstration, `data/demo.db`
 * @throws ZodError when a variable is malformed; the process should not start
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const parsed = envSchema.parse(env);
  const host = parsed.HOST.includes(':') ? `[${parsed.HOST}]` : parsed.HOST;
  return {
    databasePath: resolve(root, parsed.DATABASE_PATH ?? parsed.DEMO_DATABASE_PATH),
    isDemonstration: parsed.DATABASE_PATH === undefined,
    host: parsed.HOST,
    port: parsed.PORT,
    publicUrl: (parsed.PUBLIC_URL ?? `http://${host}:${parsed.PORT}`).replace(/\/$/, ''),
    pseudoLanguages: parsed.ROSTRUM_PSEUDO_LANGUAGES === '1',
  };
}

/** Creates the folder of the database, readable by its owner only. */
export function ensureDataFolder(settings: Settings): void {
  const folder = dirname(settings.databasePath);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Settings of the running process. */
export function settings(): Settings {
  return readSettings(process.env, applicationRoot());
}
