'use server';

import { dirname } from 'node:path';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Outcome } from '@/lib/kernel/refusal';
import { act, actAndRefresh } from '@/lib/platform/action';
import { settings } from '@/lib/platform/env';
import { currentSession, endCurrentSession } from '@/lib/platform/session';
import { sessionCookieName } from '@/lib/platform/session-token';
import { assignRole } from './commands/assign-role';
import { changePassword } from './commands/change-password';
import { createAccount } from './commands/create-account';
import { disableAccount } from './commands/disable-account';
import { enableAccount } from './commands/enable-account';
import { issueOneTimeLink } from './commands/issue-one-time-link';
import { removeRole } from './commands/remove-role';
import { revokeSession } from './commands/revoke-session';
import { revokeSessions } from './commands/revoke-sessions';
import { setPassword } from './commands/set-password';
import { setUpAdministrator } from './commands/set-up-administrator';
import { removeFirstAdministratorFile, welcomeUrl } from './first-administrator';

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await endCurrentSession();
  (await cookies()).delete(sessionCookieName());
  redirect('/sign-in?signedOut=1');
}

/** Sets a password with a one-time link. */
export async function setPasswordAction(values: unknown) {
  return act(setPassword, values);
}

/** Sets up the first administrator with the link from the file beside the database, and removes the file. */
export async function setUpAdministratorAction(values: unknown) {
  const outcome = await act(setUpAdministrator, values);
  if (outcome.ok) removeFirstAdministratorFile(dirname(settings().databasePath));
  return outcome;
}

/** Changes one's own password; this browser stays signed in. */
export async function changePasswordAction(values: { currentPassword: string; newPassword: string }) {
  const current = await currentSession();
  return actAndRefresh(changePassword, { ...values, keepSessionId: current?.sessionId ?? null });
}

/** Ends one session of one's own, or of an account one manages. */
export async function revokeSessionAction(sessionId: string) {
  return actAndRefresh(revokeSession, { sessionId });
}

/** Ends all sessions of an account except, for one's own, that of this browser. */
export async function revokeSessionsAction(accountId: string) {
  const current = await currentSession();
  const keepSessionId = current?.accountId === accountId ? current.sessionId : null;
  return actAndRefresh(revokeSessions, { accountId, keepSessionId });
}

/** A link as it is handed over: shown once, kept nowhere. */
export type HandedOverLink = { readonly accountId: string; readonly link: string; readonly expiresAt: string };

/** Issues a one-time link for an account. */
export async function issueLinkAction(accountId: string): Promise<Outcome<HandedOverLink>> {
  const outcome = await act(issueOneTimeLink, { accountId });
  if (!outcome.ok) return outcome;
  const { token, expiresAt } = outcome.value;
  return { ok: true, value: { accountId, link: welcomeUrl(settings().publicUrl, token), expiresAt } };
}

/** Creates an account and the one-time link with which its holder sets a password. */
export async function createAccountAction(values: unknown): Promise<Outcome<HandedOverLink>> {
  const created = await act(createAccount, values);
  return created.ok ? issueLinkAction(created.value.id) : created;
}

/** Gives an account a role. */
export async function assignRoleAction(values: unknown) {
  return actAndRefresh(assignRole, values);
}

/** Takes a role from an account. */
export async function removeRoleAction(accountId: string, assignmentId: string) {
  return actAndRefresh(removeRole, { accountId, assignmentId });
}

/** Disables an account or enables it again. */
export async function setAccountEnabledAction(accountId: string, enabled: boolean) {
  return enabled ? actAndRefresh(enableAccount, { accountId }) : actAndRefresh(disableAccount, { accountId });
}
