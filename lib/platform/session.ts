import 'server-only';
import { cookies } from 'next/headers';
import { unauthorized } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { systemClock } from '@/lib/kernel/clock';
import { database } from './database';
import { endSession, resumeSession } from './session-rows';
import { sessionCookieName, sessionSecret } from './session-token';

/** The signed-in account and its session, or null. The token only names them; the database decides at each request. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token === undefined) return null;
  // A token of another secret, or one that was tampered with, is the same as none.
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null);
  if (typeof claims?.sessionId !== 'string' || typeof claims.sub !== 'string') return null;
  return resumeSession(database(), systemClock.now(), { sessionId: claims.sessionId, accountId: claims.sub });
});

/** Ends the session of this browser, if any: signing out. */
export async function endCurrentSession(): Promise<void> {
  const current = await currentSession();
  if (current !== null) endSession(database(), systemClock.now(), current.sessionId);
}

/** Who makes this request. */
export async function currentActor(): Promise<Actor> {
  const current = await currentSession();
  if (current === null) return anonymous;
  return { kind: 'account', accountId: current.accountId, displayName: current.displayName, roles: current.roles };
}

/** Who makes this request; answers 401 when nobody is signed in. */
export async function requireActor(): Promise<Extract<Actor, { kind: 'account' }>> {
  const actor = await currentActor();
  if (actor.kind !== 'account') unauthorized();
  return actor;
}
