import { and, asc, desc, eq, gt, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account, oneTimeLink, roleAssignment, session } from '@/db/schema/access';
import { body, organization, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import type { Instant } from '@/lib/kernel/dates';
import { sessionCounts } from '@/lib/platform/session-rows';

const roleColumns = {
  id: roleAssignment.id,
  accountId: roleAssignment.accountId,
  role: roleAssignment.role,
  body: body.name,
  meeting: meeting.shortTitle,
  state: state.names,
  organization: organization.name,
};

function rolesWithLimits(db: Db | Tx) {
  return db
    .select(roleColumns)
    .from(roleAssignment)
    .leftJoin(body, eq(body.id, roleAssignment.bodyId))
    .leftJoin(meeting, eq(meeting.id, roleAssignment.meetingId))
    .leftJoin(state, eq(state.id, roleAssignment.stateId))
    .leftJoin(organization, eq(organization.id, roleAssignment.organizationId));
}

/** Every account with its roles and last use; three queries whatever their number. */
export function listAccounts(db: Db | Tx) {
  const roles = rolesWithLimits(db).orderBy(asc(roleAssignment.id)).all();
  const lastUse = new Map(
    db
      .select({ accountId: session.accountId, at: max(session.lastSeenAt) })
      .from(session)
      .groupBy(session.accountId)
      .all()
      .map((row) => [row.accountId, row.at]),
  );
  return db
    .select()
    .from(account)
    .orderBy(asc(account.displayName))
    .all()
    .map(({ passwordHash, ...one }) => ({
      ...one,
      hasPassword: passwordHash !== null,
      lastUse: lastUse.get(one.id) ?? null,
      roles: roles.filter((role) => role.accountId === one.id),
    }));
}

export type ListedAccount = ReturnType<typeof listAccounts>[number];
export type HeldRole = ListedAccount['roles'][number];

/** One account with roles, open sessions and the end of its open link; null when there is none. */
export function getAccount(db: Db | Tx, accountId: string, now: Instant) {
  const row = db.select().from(account).where(eq(account.id, accountId)).get();
  if (row === undefined) return null;
  const { passwordHash, ...one } = row;
  const link = db
    .select({ expiresAt: oneTimeLink.expiresAt })
    .from(oneTimeLink)
    .where(and(eq(oneTimeLink.accountId, accountId), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, now)))
    .get();
  return {
    ...one,
    hasPassword: passwordHash !== null,
    linkExpiresAt: link?.expiresAt ?? null,
    roles: rolesWithLimits(db).where(eq(roleAssignment.accountId, accountId)).orderBy(asc(roleAssignment.id)).all(),
    sessions: listSessions(db, accountId, now),
  };
}

export type AccountDetail = NonNullable<ReturnType<typeof getAccount>>;

/** The sessions of an account that still count, the last used first. */
export function listSessions(db: Db | Tx, accountId: string, now: Instant) {
  return db
    .select({
      id: session.id,
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .where(and(eq(session.accountId, accountId), sessionCounts(now)))
    .orderBy(desc(session.lastSeenAt))
    .all();
}

export type OpenSession = ReturnType<typeof listSessions>[number];

/** The personas of the demonstration, in the order in which they were created. */
export function listPersonas(db: Db | Tx) {
  return db
    .select({ persona: account.persona, displayName: account.displayName })
    .from(account)
    .where(and(isNotNull(account.persona), isNull(account.disabledAt)))
    .orderBy(sql`rowid`)
    .all()
    .flatMap(({ persona, displayName }) => (persona === null ? [] : [{ persona, displayName }]));
}

/** What a role can be limited to, to choose from. */
export function listLimits(db: Db | Tx) {
  return {
    bodies: db.select({ id: body.id, name: body.name }).from(body).orderBy(asc(body.name)).all(),
    meetings: db
      .select({ id: meeting.id, name: meeting.shortTitle })
      .from(meeting)
      .orderBy(asc(meeting.shortTitle))
      .all(),
    states: db.select({ id: state.id, names: state.names }).from(state).all(),
    organizations: db
      .select({ id: organization.id, name: organization.name })
      .from(organization)
      .orderBy(asc(organization.name))
      .all(),
  };
}

export type LimitChoices = ReturnType<typeof listLimits>;
