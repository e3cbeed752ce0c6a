import { existsSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { ZodError } from 'zod';
import { prepareFirstAdministrator } from '@/lib/access/first-administrator';
import { loadStates } from '@/lib/bodies/load-states';
import { loadDemonstration } from '@/lib/fixtures/demonstration';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import type { CommandContext } from '@/lib/platform/command';
import { openMigrated } from '@/lib/platform/database';
import { ensureDataFolder, type Settings, settings } from '@/lib/platform/env';

/** Something the operator can mend: its sentence is printed, without a stack. */
class NotReady extends Error {}

/** The settings of this process, or a sentence that names the variables that are malformed. */
function checkedSettings(): Settings {
  try {
    return settings();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const names = [...new Set(error.issues.map((issue) => issue.path.join('.')))];
    throw new NotReady(`Check the setting of ${names.join(', ')}: README.md lists what each may be.`);
  }
}

/** Makes sure, before anything is touched, that the address is free: perhaps this very database is being served there. */
async function ensureFree({ host, port }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentences: Readonly<Record<string, string>> = {
        EADDRINUSE: `Port ${port} of ${host} is taken. Choose another one: PORT=${port + 1} npm start`,
        EACCES: `Port ${port} may not be used by this account. Choose one above 1023, as in: PORT=3000 npm start`,
      };
      const other = `Nothing can be served at ${host}, port ${port}. Check the settings HOST and PORT.`;
      reject(new NotReady(sentences[error.code ?? ''] ?? other));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Removes a database file and what SQLite keeps beside it. */
function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/**
 * Loads the demonstration into a file of another name and gives it its own only when it is complete, so that a load that
 * was interrupted leaves nothing that looks like a database.
 */
async function createDemonstration(path: string): Promise<void> {
  console.error('Loading the demonstration …');
  const unfinished = `${path}.unfinished`;
  removeDatabase(unfinished);
  const db = openMigrated(unfinished);
  await loadDemonstration(db, dayIn(deskZone, systemClock.now()));
  // Closing the last connection moves everything into the one file.
  db.$client.close();
  renameSync(unfinished, path);
}

async function prepareDatabase(current: Settings): Promise<{ firstAdministratorLink: string | null }> {
  ensureDataFolder(current);
  if (current.isDemonstration && !existsSync(current.databasePath)) await createDemonstration(current.databasePath);
  const db = openMigrated(current.databasePath);
  try {
    if (current.isDemonstration) return { firstAdministratorLink: null };
    const context: CommandContext = {
      db,
      actor: { kind: 'system', name: 'start' },
      clock: systemClock,
      ids: randomIds,
    };
    const states = await loadStates(context);
    if (!states.ok) throw new Error(`the list of States was refused: ${states.refusal.code}`);
    const place = { folder: dirname(current.databasePath), publicUrl: current.publicUrl };
    const prepared = await prepareFirstAdministrator(context, place);
    return { firstAdministratorLink: prepared?.path ?? null };
  } finally {
    db.$client.close();
  }
}

/** Gets ready to serve and prints, as JSON for the start script, where the server is to listen and how to sign in. */
async function main(): Promise<void> {
  const current = checkedSettings();
  await ensureFree(current);
  const prepared = await prepareDatabase(current);
  console.log(
    JSON.stringify({
      host: current.host,
      port: current.port,
      address: current.publicUrl,
      demonstration: current.isDemonstration,
      ...prepared,
    }),
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
