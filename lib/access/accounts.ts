import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, oneTimeLink, roleAssignment, session } from '@/db/schema/access';
import { body, organization, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { accessEvent } from './events';
import { limitsRefusal } from './rules';
import type { RoleRequest } from './types';

/** An account as its commands need it. */
export function findAccount(tx: Tx, accountId: string): typeof account.$inferSelect | undefined {
  return tx.select().from(account).where(eq(account.id, accountId)).get();
}

/** Whether another enabled account than this one has the role of administrator and a password to sign in with. */
export function hasOtherAdministrator(tx: Tx, accountId: string): boolean {
  const other = tx
    .select({ id: account.id })
    .from(account)
    .innerJoin(roleAssignment, eq(roleAssignment.accountId, account.id))
    .where(
      and(
        eq(roleAssignment.role, 'administrator'),
        ne(account.id, accountId),
        isNull(account.disabledAt),
        // A persona of the demonstration needs no password.
        sql`(${account.passwordHash} is not null or ${account.persona} is not null)`,
      ),
    )
    .get();
  return other !== undefined;
}

/** Whether what a role is limited to exists. @param path as for `limitsRefusal` */
export function requestRefusal(tx: Tx, request: RoleRequest, path = ''): Refusal | null {
  const refused = limitsRefusal(request, path);
  if (refused !== null) return refused;
  const { bodyId, meetingId, stateId, organizationId } = request;
  const missing = (
    [
      ['bodyId', bodyId !== null && tx.select({ id: body.id }).from(body).where(eq(body.id, bodyId)).get()],
      [
        'meetingId',
        meetingId !== null && tx.select({ id: meeting.id }).from(meeting).where(eq(meeting.id, meetingId)).get(),
      ],
      ['stateId', stateId !== null && tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get()],
      [
        'organizationId',
        organizationId !== null &&
          tx.select({ id: organization.id }).from(organization).where(eq(organization.id, organizationId)).get(),
      ],
    ] as const
  ).find(([, found]) => found === undefined);
  return missing === undefined ? null : refuse('notFound', `${path}${missing[0]}`);
}

/** The same role with the same limits, if the account already has it. */
export function findAssignment(tx: Tx, accountId: string, request: RoleRequest): string | undefined {
  return tx
    .select()
    .from(roleAssignment)
    .where(and(eq(roleAssignment.accountId, accountId), eq(roleAssignment.role, request.role)))
    .all()
    .find(
      (held) =>
        held.bodyId === request.bodyId &&
        held.meetingId === request.meetingId &&
        held.stateId === request.stateId &&
        held.organizationId === request.organizationId,
    )?.id;
}

/** Writes an assignment. @returns its id and the event that tells of it */
export function insertAssignment(
  tx: Tx,
  ids: Ids,
  accountId: string,
  { role, bodyId, meetingId, stateId, organizationId }: RoleRequest,
): { id: string; event: NewEvent } {
  const id = ids.next('role');
  const limits = { bodyId, meetingId, stateId, organizationId };
  tx.insert(roleAssignment)
    .values({ id, accountId, role, ...limits })
    .run();
  return {
    id,
    event: accessEvent('roleAssigned', {
      subject: { kind: 'account', id: accountId },
      meetings: [],
      payload: { assignmentId: id, role, ...limits },
    }),
  };
}

/** Ends the sessions of an account, except one if given. @returns one event for each that was still open */
export function endSessions(tx: Tx, accountId: string, now: Instant, keepSessionId: string | null): NewEvent[] {
  const open = and(
    eq(session.accountId, accountId),
    isNull(session.revokedAt),
    gt(session.expiresAt, now),
    keepSessionId === null ? undefined : ne(session.id, keepSessionId),
  );
  const rows = tx.update(session).set({ revokedAt: now }).where(open).returning({ id: session.id }).all();
  return rows.map(({ id }) =>
    accessEvent('sessionRevoked', { subject: { kind: 'session', id }, meetings: [], payload: { accountId } }),
  );
}

/** Makes every unused link of an account useless: a newer link, a password that was set, or a disabled account replaces it. */
export function endLinks(tx: Tx, accountId: string, now: Instant): void {
  tx.update(oneTimeLink)
    .set({ expiresAt: now })
    .where(and(eq(oneTimeLink.accountId, accountId), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, now)))
    .run();
}

/** The link with this token hash, with its account, whether or not it can still be used. */
export function findLink(tx: Tx, tokenHash: string) {
  return tx
    .select({ link: oneTimeLink, account })
    .from(oneTimeLink)
    .innerJoin(account, eq(account.id, oneTimeLink.accountId))
    .where(eq(oneTimeLink.tokenHash, tokenHash))
    .get();
}
export type FoundLink = NonNullable<ReturnType<typeof findLink>>;

/** Whether a link works: not used, not past its end, and its account not disabled. */
export function linkWorks(found: FoundLink | undefined, now: Instant): found is FoundLink {
  return (
    found !== undefined && found.link.usedAt === null && found.link.expiresAt > now && found.account.disabledAt === null
  );
}

/** Uses a link up: the password is set, all other links and all sessions of the account end. */
export function consumeLink(
  tx: Tx,
  { link, account: holder }: FoundLink,
  passwordHash: string,
  now: Instant,
): NewEvent[] {
  tx.update(oneTimeLink).set({ usedAt: now }).where(eq(oneTimeLink.id, link.id)).run();
  tx.update(account).set({ passwordHash }).where(eq(account.id, holder.id)).run();
  endLinks(tx, holder.id, now);
  return endSessions(tx, holder.id, now, null);
}
