import { asc, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { groupChair, mission, organizationAddress } from '@/db/schema/addresses';
import { body, bodyObserver, organization, state } from '@/db/schema/bodies';
import { partialDate } from '@/lib/kernel/dates';

function missions(db: Tx, which: SQL | undefined) {
  return db
    .select({
      mission,
      state: { id: state.id, names: state.names, status: state.status, usualGroup: state.usualGroup },
    })
    .from(mission)
    .innerJoin(state, eq(state.id, mission.stateId))
    .where(which)
    .orderBy(asc(mission.stateId), asc(mission.dutyStation))
    .all()
    .map((row) => ({ ...row.mission, state: row.state }));
}
export type ListedMission = ReturnType<typeof missions>[number];

/** Every mission on record with its State, by State and duty station. One query. */
export function listMissions(db: Tx): ListedMission[] {
  return missions(db, undefined);
}

/** One mission with its State, or null. */
export function getMission(db: Tx, id: string): ListedMission | null {
  return missions(db, eq(mission.id, id))[0] ?? null;
}

/** Every organization with its address, if there is one, and its status in each body. Two queries. */
export function listOrganizationAddresses(db: Tx) {
  const observers = db
    .select({
      organizationId: bodyObserver.organizationId,
      status: bodyObserver.status,
      validTo: bodyObserver.validTo,
      body: { id: body.id, slug: body.slug, name: body.name, acronym: body.acronym },
    })
    .from(bodyObserver)
    .innerJoin(body, eq(body.id, bodyObserver.bodyId))
    .orderBy(asc(body.name))
    .all();
  const byOrganization = new Map<string, typeof observers>();
  for (const one of observers) {
    byOrganization.set(one.organizationId, [...(byOrganization.get(one.organizationId) ?? []), one]);
  }
  return db
    .select({ organization, address: organizationAddress })
    .from(organization)
    .leftJoin(organizationAddress, eq(organizationAddress.organizationId, organization.id))
    .orderBy(asc(organization.name), asc(organization.id))
    .all()
    .map((row) => ({
      ...row.organization,
      address: row.address,
      observes: byOrganization.get(row.organization.id) ?? [],
    }));
}

/** Chairs of regional groups past and present with their States, by group and beginning. */
export function listGroupChairs(db: Tx) {
  return db
    .select({ chair: groupChair, state: { id: state.id, names: state.names } })
    .from(groupChair)
    .innerJoin(state, eq(state.id, groupChair.stateId))
    .orderBy(asc(groupChair.regionalGroup), asc(groupChair.validFrom), asc(groupChair.id))
    .all()
    .map((row) => ({ ...row.chair, state: row.state }));
}

function partial(date: string | null) {
  return date === null ? null : partialDate(date);
}

/** The address book as sheets are written from it and held beside it. Five queries. */
export function readBook(db: Tx) {
  const missions = listMissions(db);
  const organizations = listOrganizationAddresses(db);
  const bodies = db
    .select({ id: body.id, name: body.name, acronym: body.acronym, revision: body.revision })
    .from(body)
    .orderBy(asc(body.name), asc(body.id))
    .all();
  const revisions = new Map(bodies.map((one) => [one.id, one.revision]));
  return {
    missions,
    bodies,
    observers: organizations.flatMap(({ id, name, observes }) =>
      observes.map(({ status, validTo, body: of }) => ({
        organizationId: id,
        organizationName: name,
        bodyId: of.id,
        bodyName: of.name,
        status,
        validTo: partial(validTo),
        revision: revisions.get(of.id) ?? 0,
      })),
    ),
    chairs: listGroupChairs(db).map(({ id, validFrom, validTo, ...chair }) => ({
      ...chair,
      groupChairId: id,
      validFrom: partial(validFrom),
      validTo: partial(validTo),
    })),
    organizations: organizations.flatMap(({ id, name, address }) =>
      address === null ? [] : [{ ...address, organizationId: id, organizationName: name }],
    ),
    allOrganizations: organizations.map(({ id, name, acronym }) => ({ id, name, acronym })),
  };
}
