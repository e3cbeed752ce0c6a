import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { account, roleAssignment, session } from '@/db/schema/access';
import type { RoleAssignment } from '@/lib/kernel/actor';
import { addSeconds, type Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';

/** How long a session lasts at most, in seconds, however much it is used: a working day. */
export const sessionLifetimeSeconds = 12 * 60 * 60;

/** How long a session lasts without use, in seconds. */
export const sessionIdleSeconds = 2 * 60 * 60;

/** The last use is written at most this often, in seconds: reading a page should rarely write. */
const touchSeconds = 5 * 60;

/** How long the row of a session that is over is kept, in seconds, to show where an account was signed in. */
const keptSeconds = 30 * 24 * 60 * 60;

/** A signed-in account, as the database has it now. */
export type SignedIn = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly RoleAssignment[];
};

/** Begins a session. @param device see `storedDevice` of the access feature */
export function startSession(
  db: Db,
  ids: Ids,
  now: Instant,
  of: { readonly accountId: string; readonly device: string },
): string {
  const id = ids.next('session');
  db.transaction(
    (tx) => {
      tx.delete(session)
        .where(and(eq(session.accountId, of.accountId), lt(session.expiresAt, addSeconds(now, -keptSeconds))))
        .run();
      tx.insert(session)
        .values({ id, ...of, createdAt: now, lastSeenAt: now, expiresAt: addSeconds(now, sessionLifetimeSeconds) })
        .run();
    },
    { behavior: 'immediate' },
  );
  return id;
}

/** The condition under which a session still counts: not revoked, not past its end, not idle for too long. */
export function sessionCounts(now: Instant) {
  return and(
    isNull(session.revokedAt),
    gt(session.expiresAt, now),
    gt(session.lastSeenAt, addSeconds(now, -sessionIdleSeconds)),
  );
}

/** Who holds a session that still counts, with the roles of this moment, or null; notes that it is in use. */
export function resumeSession(
  db: Db,
  now: Instant,
  claimed: { readonly sessionId: string; readonly accountId: string },
): SignedIn | null {
  const row = db
    .select({
      sessionId: session.id,
      lastSeenAt: session.lastSeenAt,
      accountId: account.id,
      email: account.email,
      displayName: account.displayName,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.id, claimed.sessionId),
        eq(session.accountId, claimed.accountId),
        isNull(account.disabledAt),
        sessionCounts(now),
      ),
    )
    .get();
  if (row === undefined) return null;
  const { lastSeenAt, ...signedIn } = row;
  if (lastSeenAt <= addSeconds(now, -touchSeconds)) {
    db.update(session).set({ lastSeenAt: now }).where(eq(session.id, row.sessionId)).run();
  }
  const roles = db
    .select({
      role: roleAssignment.role,
      bodyId: roleAssignment.bodyId,
      meetingId: roleAssignment.meetingId,
      stateId: roleAssignment.stateId,
      organizationId: roleAssignment.organizationId,
    })
    .from(roleAssignment)
    .where(eq(roleAssignment.accountId, row.accountId))
    .all();
  return { ...signedIn, roles };
}

/** Ends a session at the wish of its holder: signing out. */
export function endSession(db: Db, now: Instant, sessionId: string): void {
  db.update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.id, sessionId), isNull(session.revokedAt)))
    .run();
}
