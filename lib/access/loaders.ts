import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { roles } from '@/lib/kernel/actor';
import { systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { connectionOf } from '@/lib/platform/direct-connection';
import { settings } from '@/lib/platform/env';
import { currentActor, currentSession, requireActor } from '@/lib/platform/session';
import { sessionIdleSeconds, sessionLifetimeSeconds } from '@/lib/platform/session-rows';
import { findLink, linkWorks } from './accounts';
import { mayManageAccounts, startPageOf } from './policy';
import { getAccount, type ListedAccount, listAccounts, listLimits, listPersonas, listSessions } from './queries';
import { safeNext } from './rules';
import { linkTokenHash } from './secrets';

/** What the sign-in page offers: personas only in the demonstration and to whoever sits at the computer it runs on. */
export async function loadSignIn(next: string | undefined) {
  const actor = await currentActor();
  const target = safeNext(next);
  if (actor.kind === 'account') redirect(target === null ? startPageOf(actor) : (target as never));
  const sent = await headers();
  const offered = settings().isDemonstration && connectionOf((name) => sent.get(name)).direct;
  return { personas: offered ? listPersonas(database()) : [], next: target };
}

/** The page on which the signed-in account begins. */
export async function loadStartPage() {
  return startPageOf(await requireActor());
}

/** A one-time link by its token: whose it is, or null when it does not work. Reading it changes nothing. */
export function loadWelcome(token: string) {
  const found = findLink(database(), linkTokenHash(token));
  if (!linkWorks(found, systemClock.now())) return null;
  return {
    purpose: found.link.purpose,
    expiresAt: found.link.expiresAt,
    displayName: found.account.displayName,
    email: found.account.email,
  };
}

/** One's own account. */
export async function loadOwnAccount() {
  await requireActor();
  const current = await currentSession();
  const now = systemClock.now();
  const own = current === null ? null : getAccount(database(), current.accountId, now);
  if (current === null || own === null) notFound();
  return {
    account: own,
    currentSessionId: current.sessionId,
    sessions: listSessions(database(), own.id, now),
    sessionHours: { lifetime: sessionLifetimeSeconds / 3600, idle: sessionIdleSeconds / 3600 },
  };
}

async function requireManager() {
  const actor = await requireActor();
  if (mayManageAccounts(actor) !== 'allowed') notFound();
  return actor;
}

const accountStates = ['active', 'waiting', 'disabled', 'persona'] as const;
export type AccountState = (typeof accountStates)[number];

const filterSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  role: z.enum(roles).nullable().catch(null),
  state: z.enum(accountStates).nullable().catch(null),
  order: z.enum(['name', 'email', 'created', 'lastUse']).catch('name'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
});
export type AccountFilter = z.output<typeof filterSchema>;

/** How an account stands. */
function stateOf(one: { disabledAt: string | null; persona: string | null; hasPassword: boolean }): AccountState {
  if (one.disabledAt !== null) return 'disabled';
  if (one.persona !== null) return 'persona';
  return one.hasPassword ? 'active' : 'waiting';
}

function fits(one: ListedAccount, filter: AccountFilter): boolean {
  const words = filter.search.toLowerCase();
  return (
    (words === '' || `${one.displayName} ${one.email}`.toLowerCase().includes(words)) &&
    (filter.role === null || one.roles.some((held) => held.role === filter.role)) &&
    (filter.state === null || stateOf(one) === filter.state)
  );
}

const orderKey: Record<AccountFilter['order'], (one: ListedAccount) => string> = {
  name: (one) => one.displayName.toLowerCase(),
  email: (one) => one.email,
  created: (one) => one.createdAt,
  lastUse: (one) => one.lastUse ?? '',
};

/** The accounts, searched, filtered and put in order as the address asks. */
export async function loadAccounts(asked: Readonly<Record<string, string | string[] | undefined>>) {
  await requireManager();
  const filter = filterSchema.parse(asked);
  const all = listAccounts(database());
  const key = orderKey[filter.order];
  const sign = filter.direction === 'asc' ? 1 : -1;
  const shown = all
    .filter((one) => fits(one, filter))
    .sort((a, b) => sign * key(a).localeCompare(key(b), 'en'))
    .map((one) => ({ ...one, accountState: stateOf(one) }));
  const administrators = all.filter((one) => one.roles.some((held) => held.role === 'administrator')).length;
  return {
    filter,
    shown,
    total: all.length,
    administrators,
    waiting: all.filter((one) => stateOf(one) === 'waiting').length,
  };
}

/** Choices of the form that creates an account. */
export async function loadNewAccount() {
  await requireManager();
  return { limits: listLimits(database()) };
}

/** One account as an administrator sees it. */
export async function loadAccount(accountId: string) {
  const actor = await requireManager();
  const found = getAccount(database(), accountId, systemClock.now());
  if (found === null) notFound();
  return {
    account: { ...found, accountState: stateOf(found) },
    isOwn: actor.accountId === found.id,
    limits: listLimits(database()),
  };
}

export type AccountPage = Awaited<ReturnType<typeof loadAccount>>;
export type AccountsPage = Awaited<ReturnType<typeof loadAccounts>>;
export type OwnAccountPage = Awaited<ReturnType<typeof loadOwnAccount>>;
