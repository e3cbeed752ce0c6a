import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { body, bodyObserver } from '@/db/schema/bodies';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { bodyEvent } from './events';
import type { ObserverStatus } from './types';

/** The status that an organization has in a body; `validTo`: the end of a provisional one. */
type GivenObserver = {
  readonly organizationId: string;
  readonly status: ObserverStatus;
  readonly validTo: string | null;
};

/**
 * Writes observers of a body, inside the caller's transaction. The caller has made sure that the organizations are there, each
 * once, and that no permanent status has an end.
 *
 * @param others what becomes of observers that are not given: they go, or stay as they are
 * @returns the event that tells of it, or null when all are as given
 */
export function writeObservers(
  tx: Tx,
  ids: Ids,
  of: { readonly id: string; readonly revision: number },
  given: readonly GivenObserver[],
  others: 'go' | 'stay',
): NewEvent | null {
  const stored = tx
    .select()
    .from(bodyObserver)
    .where(eq(bodyObserver.bodyId, of.id))
    .orderBy(asc(bodyObserver.organizationId))
    .all();
  const wanted = new Map(given.map((one) => [one.organizationId, one]));
  const known = new Set(stored.map((row) => row.organizationId));
  const added = given.filter((one) => !known.has(one.organizationId));
  const removed = others === 'stay' ? [] : stored.filter((row) => !wanted.has(row.organizationId));
  const changed = stored.filter(({ organizationId, status, validTo }) => {
    const after = wanted.get(organizationId);
    return after !== undefined && (after.status !== status || after.validTo !== validTo);
  });
  if (added.length + removed.length + changed.length === 0) return null;

  for (const { id } of removed) tx.delete(bodyObserver).where(eq(bodyObserver.id, id)).run();
  for (const row of changed) {
    const after = wanted.get(row.organizationId);
    tx.update(bodyObserver)
      .set({ status: after?.status, validTo: after?.validTo })
      .where(eq(bodyObserver.id, row.id))
      .run();
  }
  for (const { organizationId, status, validTo } of added) {
    tx.insert(bodyObserver)
      .values({ id: ids.next('observer'), bodyId: of.id, organizationId, status, validTo })
      .run();
  }
  tx.update(body)
    .set({ revision: of.revision + 1 })
    .where(eq(body.id, of.id))
    .run();
  return bodyEvent('observersSet', {
    subject: { kind: 'body', id: of.id },
    meetings: [],
    payload: {
      observers: stored.length + added.length - removed.length,
      added: added.map((one) => one.organizationId).sort(),
      removed: removed.map((row) => row.organizationId),
      changed: changed.map((row) => row.organizationId),
    },
  });
}
