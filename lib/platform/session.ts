import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { unauthorized } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { account, roleAssignment, session } from '@/db/schema/access';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { systemClock } from '@/lib/kernel/clock';
import { database } from './database';
import { sessionCookieName, sessionSecret } from './session-token';

/** The signed-in account and its session row, or null. Account, session and roles are read from the database each time. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token === undefined) return null;
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null);
  if (typeof claims?.sessionId !== 'string') return null;
  const db = database();
  const row = db
    .select({ account, session })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.id, claims.sessionId), isNull(session.revokedAt), isNull(account.disabledAt)))
    .get();
  if (row === undefined || row.session.expiresAt <= systemClock.now()) return null;
  const roles = db
    .select({
      role: roleAssignment.role,
      bodyId: roleAssignment.bodyId,
      meetingId: roleAssignment.meetingId,
      stateId: roleAssignment.stateId,
      organizationId: roleAssignment.organizationId,
    })
    .from(roleAssignment)
    .where(eq(roleAssignment.accountId, row.account.id))
    .all();
  return {
    sessionId: row.session.id,
    email: row.account.email,
    displayName: row.account.displayName,
    accountId: row.account.id,
    roles,
  };
});

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
