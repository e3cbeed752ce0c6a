import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { groupChair, mission, organizationAddress } from '@/db/schema/addresses';
import { body, bodyMembership, bodyObserver, organization, state } from '@/db/schema/bodies';
import { circularRecipient } from '@/db/schema/circulars';
import { coversDay } from '@/lib/bodies/rules';
import type { PlainDate } from '@/lib/kernel/dates';
import type { AddressSource } from '../rules/recipients';

/** The members of any body on a day; see `membershipReader`. */
export type Memberships = (bodyId: string, day: PlainDate) => AddressSource['members'];

/** Reads which body is below which, in one query, and answers with a body and those above it, the nearest first. */
function lineReader(db: Tx): (bodyId: string) => readonly string[] {
  const parents = new Map(
    db
      .select({ id: body.id, parentId: body.parentId })
      .from(body)
      .all()
      .map((row) => [row.id, row.parentId]),
  );
  return (bodyId) => {
    const line: string[] = [];
    let next: string | null = bodyId;
    while (next !== null && !line.includes(next)) {
      line.push(next);
      next = parents.get(next) ?? null;
    }
    return line;
  };
}

/**
 * Reads every membership at once, in two queries, and answers for any body: its members on a day, or those of the nearest
 * body above it where it has none of its own (a working group).
 */
export function membershipReader(db: Tx): Memberships {
  const lineOf = lineReader(db);
  const rows = new Map<string, (typeof bodyMembership.$inferSelect)[]>();
  for (const row of db.select().from(bodyMembership).orderBy(asc(bodyMembership.stateId)).all()) {
    const own = rows.get(row.bodyId);
    if (own === undefined) rows.set(row.bodyId, [row]);
    else own.push(row);
  }
  return (bodyId, day) => {
    const nearest = lineOf(bodyId).find((id) => rows.has(id));
    return nearest === undefined ? [] : (rows.get(nearest) ?? []).filter((row) => coversDay(row, day));
  };
}

/**
 * Reads every observer at once, in two queries, and answers for any body: its observers and those of the bodies above it, each
 * once, by the nearest body that has them.
 */
export function observerReader(db: Tx): (bodyId: string) => AddressSource['observers'] {
  const lineOf = lineReader(db);
  const all = db
    .select({ observer: bodyObserver })
    .from(bodyObserver)
    .innerJoin(organization, eq(organization.id, bodyObserver.organizationId))
    .orderBy(asc(organization.name))
    .all()
    .map((row) => row.observer);
  return (bodyId) => {
    const line = lineOf(bodyId);
    const rows = all.filter((row) => line.includes(row.bodyId));
    const nearestFirst = rows.toSorted((a, b) => line.indexOf(a.bodyId) - line.indexOf(b.bodyId));
    const byOrganization = new Map(nearestFirst.toReversed().map((row) => [row.organizationId, row]));
    return [...new Set(rows.map((row) => row.organizationId))].flatMap((id) => byOrganization.get(id) ?? []);
  };
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
    observers: observerReader(db)(bodyId),
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
