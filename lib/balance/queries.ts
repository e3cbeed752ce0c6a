import { asc, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { selfDescription } from '@/db/schema/balance';
import { bodyMembership, bodyObserver } from '@/db/schema/bodies';
import { listStateLabels } from '@/lib/bodies/queries';
import { coversDay, firstDayOf, labelListsFor, type Period } from '@/lib/bodies/rules';
import { regionalGroups, stateLabels } from '@/lib/bodies/types';
import { plainDate } from '@/lib/kernel/dates';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { type BalanceBasis, type NamedDescription, selfDescriptions } from './types';

/** Later than every list on record: the newest of each label counts. */
const endOfTime = plainDate('9999-12-31');

function descriptionsTo(db: Db | Tx, bodyIds: readonly string[]): readonly NamedDescription[] {
  return db
    .select({
      id: selfDescription.id,
      label: selfDescription.kind,
      stateId: selfDescription.stateId,
      communicationId: selfDescription.communicationId,
      statedOn: selfDescription.statedOn,
    })
    .from(selfDescription)
    .where(inArray(selfDescription.bodyId, [...bodyIds]))
    .orderBy(asc(selfDescription.stateId), asc(selfDescription.id))
    .all();
}

/**
 * What States say of themselves to a body or one above it, whatever the day from which it holds: what can be taken back, and
 * what a balance of another day counts.
 */
export function listSelfDescriptions(db: Db | Tx, bodyId: string): readonly NamedDescription[] {
  return descriptionsTo(db, lineOfBody(db, bodyId));
}

/**
 * The membership of a body, the dated lists and what States say of themselves, as they stood on a day: what a balance is counted by and set beside. A
 * body without members of its own (a working group) has those of the nearest body above it.
 *
 * @param asAt the day, as precise as it is known; null: what is on record as not ended
 */
export function balanceBasis(db: Db | Tx, bodyId: string, asAt: string | null): BalanceBasis {
  const day = asAt === null ? null : firstDayOf(asAt);
  const holds = (period: Period) => (day === null ? period.validTo === null : coversDay(period, day));
  const line = lineOfBody(db, bodyId);
  const memberships = db
    .select()
    .from(bodyMembership)
    .where(inArray(bodyMembership.bodyId, [...line]))
    .all();
  const memberBodyId = line.find((id) => memberships.some((row) => row.bodyId === id)) ?? null;
  const members = memberships.filter((row) => row.bodyId === memberBodyId && holds(row));
  const groupByState = new Map(members.map((row) => [row.stateId, row.regionalGroup] as const));
  const observers = db
    .select({ organizationId: bodyObserver.organizationId, validTo: bodyObserver.validTo })
    .from(bodyObserver)
    .where(inArray(bodyObserver.bodyId, [...line]))
    .all()
    .filter((row) => holds({ validFrom: null, validTo: row.validTo }));
  const lists = labelListsFor(listStateLabels(db), day ?? endOfTime).toSorted(
    (a, b) => stateLabels.indexOf(a.label) - stateLabels.indexOf(b.label),
  );
  const descriptions = descriptionsTo(db, line).filter((row) => holds({ validFrom: row.statedOn, validTo: null }));
  const described = (stateId: string) => descriptions.filter((row) => row.stateId === stateId).map((row) => row.label);
  const listed = new Set([...lists.flatMap((list) => [...list.stateIds]), ...descriptions.map((row) => row.stateId)]);
  return {
    memberBodyId,
    groupByState,
    observerIds: new Set(observers.map((row) => row.organizationId)),
    lists: lists.map(({ label, asAt: date, source }) => ({ label, asAt: date, source })),
    descriptions,
    labelsByState: new Map(
      [...listed].map((id) => {
        const onLists = lists.filter((list) => list.stateIds.has(id)).map((list) => list.label);
        return [id, [...onLists, ...new Set(described(id))]] as const;
      }),
    ),
    reference: {
      groups: regionalGroups.map((group) => ({
        group,
        members: members.filter((row) => row.regionalGroup === group).length,
      })),
      labels: [
        ...lists.map((list) => ({
          label: list.label,
          members: members.filter((row) => list.stateIds.has(row.stateId)).length,
        })),
        ...selfDescriptions.map((label) => ({
          label,
          members: members.filter((row) => described(row.stateId).includes(label)).length,
        })),
      ],
    },
  };
}
