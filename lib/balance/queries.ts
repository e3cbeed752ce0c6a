import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { bodyMembership, bodyObserver, stateLabel } from '@/db/schema/bodies';
import { regionalGroups, stateLabels } from '@/lib/bodies/types';
import { certainlyBefore } from '@/lib/kernel/dates';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { isValidAt, listInForce } from './rules';
import type { BalanceBasis } from './types';

/**
 * The membership of a body, and the dated lists, as they stood on a day: what a balance is counted by and set beside. A
 * body without members of its own (a working group) has those of the nearest body above it.
 *
 * @param asAt the day, as precise as it is known; null: what is on record as not ended
 */
export function balanceBasis(db: Db | Tx, bodyId: string, asAt: string | null): BalanceBasis {
  const line = lineOfBody(db, bodyId);
  const memberships = db
    .select()
    .from(bodyMembership)
    .where(inArray(bodyMembership.bodyId, [...line]))
    .all();
  const memberBody = line.find((id) => memberships.some((row) => row.bodyId === id));
  const members = memberships.filter((row) => row.bodyId === memberBody && isValidAt(row, asAt));
  const observers = db
    .select({ organizationId: bodyObserver.organizationId, validTo: bodyObserver.validTo })
    .from(bodyObserver)
    .where(inArray(bodyObserver.bodyId, [...line]))
    .all();
  const labelRows = db
    .select({ stateId: stateLabel.stateId, label: stateLabel.label, asAt: stateLabel.asAt, source: stateLabel.source })
    .from(stateLabel)
    .all();

  const groupByState = new Map(members.map((row) => [row.stateId, row.regionalGroup] as const));
  const lists = stateLabels.flatMap((label) => {
    const list = listInForce(
      labelRows.filter((row) => row.label === label),
      asAt,
    );
    return list === null ? [] : [{ label, ...list }];
  });
  return {
    memberBodyId: memberBody ?? null,
    groupByState,
    observerIds: new Set(
      observers.filter((row) => asAt === null || !certainlyBefore(row.validTo, asAt)).map((row) => row.organizationId),
    ),
    lists: lists.map(({ label, asAt: date, source }) => ({ label, asAt: date, source })),
    labelsByState: new Map(
      [...new Set(lists.flatMap((list) => list.stateIds))].map((stateId) => [
        stateId,
        lists.filter((list) => list.stateIds.includes(stateId)).map((list) => list.label),
      ]),
    ),
    reference: {
      groups: regionalGroups.map((group) => ({
        group,
        members: members.filter((row) => row.regionalGroup === group).length,
      })),
      labels: lists.map((list) => ({
        label: list.label,
        members: list.stateIds.filter((stateId) => groupByState.has(stateId)).length,
      })),
    },
  };
}
