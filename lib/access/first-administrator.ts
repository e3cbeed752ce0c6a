import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { createTranslator } from 'use-intl/core';
import type { Db } from '@/db/client';
import { account, oneTimeLink, roleAssignment } from '@/db/schema/access';
import { english } from '@/lib/i18n/messages';
import type { Outcome } from '@/lib/kernel/refusal';
import { type CommandContext, execute } from '@/lib/platform/command';
import { findLink, linkWorks } from './accounts';
import { createAccount } from './commands/create-account';
import { issueOneTimeLink } from './commands/issue-one-time-link';
import { linkTokenHash } from './secrets';

/** Name of the file with the link, beside the database. */
const firstAdministratorFile = 'first-administrator.txt';

/** Stands for the address of an administrator who has not given one yet; `.invalid` can never be a real one (RFC 2606). */
const placeholderEmail = 'first-administrator@rostrum.invalid';

/** The address of a page with which the holder of a token sets a password. */
export function welcomeUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/welcome/${token}`;
}

/** A refusal of a command that only the program itself calls is a bug of ours. */
function settled<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`set-up was refused: ${outcome.refusal.code}`);
  return outcome.value;
}

/** Whether somebody can manage accounts: an enabled administrator who has a password. */
function hasAdministrator(db: Db): boolean {
  const found = db
    .select({ id: account.id })
    .from(account)
    .innerJoin(roleAssignment, eq(roleAssignment.accountId, account.id))
    .where(and(eq(roleAssignment.role, 'administrator'), isNull(account.disabledAt), isNotNull(account.passwordHash)))
    .get();
  return found !== undefined;
}

/** The prepared account: the one that first-administrator links were issued for, or that still has the stand-in address. */
function preparedAccount(db: Db): string | undefined {
  return (
    db.select({ id: account.id }).from(account).where(eq(account.email, placeholderEmail)).get()?.id ??
    db
      .select({ id: oneTimeLink.accountId })
      .from(oneTimeLink)
      .innerJoin(account, eq(account.id, oneTimeLink.accountId))
      .where(and(eq(oneTimeLink.purpose, 'firstAdministrator'), isNull(account.passwordHash)))
      .get()?.id
  );
}

function fileHoldsWorkingLink(context: CommandContext, path: string): boolean {
  if (!existsSync(path)) return false;
  const token = /\/welcome\/([\w-]+)/.exec(readFileSync(path, 'utf8'))?.[1];
  return token !== undefined && linkWorks(findLink(context.db, linkTokenHash(token)), context.clock.now());
}

/** Writes a text that only the owner of the process may read; an older file of that name is replaced, never followed. */
function writeOwnerOnly(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
}

/** Removes the file with the link once the first administrator is set up. */
export function removeFirstAdministratorFile(folder: string): void {
  rmSync(join(folder, firstAdministratorFile), { force: true });
}

/**
 * Sees to it that an installation without administrator can get one: an account with that role and a link, written to a
 * file beside the database. Safe to call at every start: a link that still works is kept, one that has run out replaced.
 *
 * @param place folder of the database, and the address people type
 * @returns the path of the file, or null when there is an administrator already
 */
export async function prepareFirstAdministrator(
  context: CommandContext,
  place: { readonly folder: string; readonly publicUrl: string },
): Promise<{ path: string } | null> {
  const path = join(place.folder, firstAdministratorFile);
  if (hasAdministrator(context.db)) {
    removeFirstAdministratorFile(place.folder);
    return null;
  }
  if (fileHoldsWorkingLink(context, path)) return { path };
  const t = createTranslator({ locale: 'en', messages: english, namespace: 'access.firstAdministrator' });
  const accountId =
    preparedAccount(context.db) ??
    settled(
      await execute(createAccount, context, {
        email: placeholderEmail,
        displayName: t('standInName'),
        roles: [{ role: 'administrator', bodyId: null, meetingId: null, stateId: null, organizationId: null }],
      }),
    ).id;
  const { token, expiresAt } = settled(
    await execute(issueOneTimeLink, context, { accountId, firstAdministrator: true }),
  );
  writeOwnerOnly(path, `${t('file', { link: welcomeUrl(place.publicUrl, token), expiresAt })}\n`);
  return { path };
}

/**
 * Writes a new one-time link for the account with this address to a file beside the database, for when no administrator
 * can sign in any more.
 *
 * @returns the path of the file, or a refusal (`notFound`, `accountDisabled`)
 */
export async function writeNewLink(
  context: CommandContext,
  place: { readonly folder: string; readonly publicUrl: string },
  email: string,
): Promise<Outcome<{ path: string }>> {
  const holder = context.db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, email.trim().toLowerCase()))
    .get();
  const issued = await execute(issueOneTimeLink, context, { accountId: holder?.id ?? '' });
  if (!issued.ok) return issued;
  const t = createTranslator({ locale: 'en', messages: english, namespace: 'access.firstAdministrator' });
  const { token, expiresAt } = issued.value;
  const path = join(place.folder, 'one-time-link.txt');
  writeOwnerOnly(path, `${t('file', { link: welcomeUrl(place.publicUrl, token), expiresAt })}\n`);
  return { ok: true, value: { path } };
}
