import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTranslator } from 'use-intl/core';
import { openDatabase } from '@/db/client';
import { prepareFirstAdministrator, writeNewLink } from '@/lib/access/first-administrator';
import { english } from '@/lib/i18n/messages';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { checkBackup, takeBackup } from '@/lib/platform/backup';
import type { CommandContext } from '@/lib/platform/command';
import { database } from '@/lib/platform/database';
import { settings } from '@/lib/platform/env';

const t = createTranslator({ locale: 'en', messages: english, namespace: 'common.cli' });

/**
 * Administration from the command line of the computer that holds the database:
 * `first-administrator`, `new-link --email ADDRESS`, `backup --to FOLDER` and `check-backup --at FOLDER`. Links go to a file
 * that only its owner can read; the path alone is printed, because a terminal keeps what it showed.
 *
 * @returns the exit code: 0 done, 1 not done, 2 wrong usage
 */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, to: { type: 'string' }, at: { type: 'string' } },
  });
  const [command] = positionals;
  if (command === 'first-administrator') return firstAdministrator();
  if (command === 'new-link' && values.email !== undefined) return newLink(values.email);
  if (command === 'backup' && values.to !== undefined) return backup(resolve(values.to));
  if (command === 'check-backup' && values.at !== undefined) return check(resolve(values.at));
  console.error(t('usage'));
  return 2;
}

function context(): CommandContext {
  return { db: database(), actor: { kind: 'system', name: 'admin' }, clock: systemClock, ids: randomIds };
}

function placeOfLinks() {
  const { databasePath, publicUrl } = settings();
  return { folder: dirname(databasePath), publicUrl };
}

async function firstAdministrator(): Promise<number> {
  const prepared = await prepareFirstAdministrator(context(), placeOfLinks());
  console.log(prepared === null ? t('administratorExists') : prepared.path);
  return 0;
}

async function newLink(email: string): Promise<number> {
  const written = await writeNewLink(context(), placeOfLinks(), email);
  if (written.ok) {
    console.log(written.value.path);
    return 0;
  }
  console.error(written.refusal.code === 'accountDisabled' ? t('accountDisabled') : t('noSuchAccount'));
  return 1;
}

async function backup(folder: string): Promise<number> {
  const { databasePath } = settings();
  if (!existsSync(databasePath)) {
    console.error(t('noDatabase', { path: databasePath }));
    return 1;
  }
  // Opened as it is, not migrated: a backup is taken before an update, too.
  const db = openDatabase(databasePath);
  try {
    const result = await takeBackup(db, folder, systemClock.now());
    if (result.kind === 'folderExists') console.error(t('folderExists', { folder }));
    if (result.kind === 'damaged') console.error(t('filesDamaged', { names: result.names.join(', ') }));
    if (result.kind !== 'taken') return 1;
    console.log(t('backupTaken', { folder, files: result.manifest.files, events: result.manifest.events }));
    return 0;
  } finally {
    db.$client.close();
  }
}

async function check(folder: string): Promise<number> {
  const { manifest, problems } = await checkBackup(folder);
  for (const { kind, ...values } of problems) console.error(t(`problems.${kind}`, values));
  if (manifest === null || problems.length > 0) return 1;
  console.log(t('backupSound', { takenAt: manifest.takenAt, files: manifest.files, events: manifest.events }));
  return 0;
}

process.exitCode = await main();
