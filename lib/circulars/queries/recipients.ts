import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { groupChair, mission, organizationAddress } from '@/db/schema/addresses';
import { body, bodyMembership, bodyObserver, organization, state } from '@/db/schema/bodies';
import { circularRecipient } from '@/db/schema/circulars';
import { coversDay } from '@/lib/bodies/rules';
import type { PlainDate } from '@/lib/kernel/dates';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import type { AddressSource } from '../rules/recipients';

/** The members of any body on a day; see `membershipReader`. */
export type Memberships = (bodyId: string, day: PlainDate) => AddressSource['members'];

/**
 * Reads every membership at once, in two queries, and answers for any body: its members on a day, or those of the nearest
 * body above it where it has none of its own (a working group).
 */
export function membershipReader(db: Tx): Memberships {
  const parents = new Map(
    db
      .select({ id: body.id, parentId: body.parentId })
      .from(body)
      .all()
      .map((row) => [row.id, row.parentId]),
  );
  const rows = new Map<string, (typeof bodyMembership.$inferSelect)[]>();
  for (const row of db.select().from(bodyMembership).orderBy(asc(bodyMembership.stateId)).all()) {
    const own = rows.get(row.bodyId);
    if (own === undefined) rows.set(row.bodyId, [row]);
    else own.push(row);
  }
  return (bodyId, day) => {
    const seen = new Set<string>();
    let next: string | null | undefined = bodyId;
    while (next != null && !seen.has(next)) {
      const own = rows.get(next);
      if (own !== undefined) return own.filter((row) => coversDay(row, day));
      seen.add(next);
      next = parents.get(next);
    }
    return [];
  };
}

/** Observers of a body and of those above it, each once, by the nearest body that has them. */
function observersOf(db: Tx, bodyId: string): AddressSource['observers'] {
  const line = lineOfBody(db, bodyId);
  const rows = db
    .select({ observer: bodyObserver, name: organization.name })
    .from(bodyObserver)
    .innerJoin(organization, eq(organization.id, bodyObserver.organizationId))
    .where(inArray(bodyObserver.bodyId, [...line]))
    .orderBy(asc(organization.name))
    .all()
    .map((row) => row.observer);
  const nearestFirst = rows.toSorted((a, b) => line.indexOf(a.bodyId) - line.indexOf(b.bodyId));
  const byOrganization = new Map(nearestFirst.toReversed().map((row) => [row.organizationId, row]));
  return [...new Set(rows.map((row) => row.organizationId))].flatMap((id) => byOrganization.get(id) ?? []);
}

/**
 * What the lists of a circular of this body are made from, as it stands; the number of queries does not
 * depend on how long the book is.
 */
export function addressSource(db: Tx, bodyId: string, day: PlainDate): AddressSource {
  return {
    missions: db.select().from(mission).orderBy(asc(mission.stateId), asc(mission.dutyStation)).all(),
    organizations: db
      .select()
      .from(organizationAddress)
      .all()
      .map(({ organizationId, ...address }) => ({ id: organizationId, ...address })),
    chairs: db.select().from(groupChair).orderBy(asc(groupChair.regionalGroup), asc(groupChair.id)).all(),
    members: membershipReader(db)(bodyId, day),
    observers: observersOf(db, bodyId),
  };
}

/** Who a dispatched circular went to, in the order in which it was frozen, with the names of States and organizations. */
export function listRecipients(db: Tx, circularId: string) {
  return db
    .select({
      recipient: circularRecipient,
      state: { id: state.id, names: state.names },
      organization: { id: organization.id, name: organization.name },
    })
    .from(circularRecipient)
    .leftJoin(state, eq(state.id, circularRecipient.stateId))
    .leftJoin(organization, eq(organization.id, circularRecipient.organizationId))
    .where(eq(circularRecipient.circularId, circularId))
    .orderBy(asc(circularRecipient.position))
    .all()
    .map((row) => ({ ...row.recipient, state: row.state, organization: row.organization }));
}
