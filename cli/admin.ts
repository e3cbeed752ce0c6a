import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createTranslator } from 'use-intl/core';
import { prepareFirstAdministrator, writeNewLink } from '@/lib/access/first-administrator';
import { english } from '@/lib/i18n/messages';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import type { CommandContext } from '@/lib/platform/command';
import { database } from '@/lib/platform/database';
import { settings } from '@/lib/platform/env';

/**
 * Administration from the command line of the computer that holds the database:
 * `first-administrator` and `new-link --email ADDRESS`. Links go to a file that only its owner can read; the path alone is
 * printed, because a terminal keeps what it showed.
 */
async function main(): Promise<number> {
  const t = createTranslator({ locale: 'en', messages: english, namespace: 'access.cli' });
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { email: { type: 'string' } } });
  const [command] = positionals;
  const { databasePath, publicUrl } = settings();
  const place = { folder: dirname(databasePath), publicUrl };
  const context = (): CommandContext => ({
    db: database(),
    actor: { kind: 'system', name: 'admin' },
    clock: systemClock,
    ids: randomIds,
  });

  if (command === 'first-administrator') {
    const prepared = await prepareFirstAdministrator(context(), place);
    console.log(prepared === null ? t('administratorExists') : prepared.path);
    return 0;
  }
  if (command === 'new-link' && values.email !== undefined) {
    const written = await writeNewLink(context(), place, values.email);
    if (written.ok) {
      console.log(written.value.path);
      return 0;
    }
    console.error(written.refusal.code === 'accountDisabled' ? t('accountDisabled') : t('noSuchAccount'));
    return 1;
  }
  console.error(t('usage'));
  return 2;
}

process.exitCode = await main();
