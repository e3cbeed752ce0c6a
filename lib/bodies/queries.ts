import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import {
  body,
  bodyMembership,
  bodyObserver,
  bodyOfficer,
  bodySession,
  organization,
  state,
  stateLabel,
} from '@/db/schema/bodies';
import { person } from '@/db/schema/people';
import type { PlainDate } from '@/lib/kernel/dates';
import { coversDay, type LabelEntry, type Period } from './rules';
import type { BodyKind, RegionalGroup } from './types';

export type Body = typeof body.$inferSelect;
export type State = typeof state.$inferSelect;
export type Organization = typeof organization.$inferSelect;
export type BodySession = typeof bodySession.$inferSelect;

/** The body with this address, or null. */
export function getBodyBySlug(db: Db | Tx, slug: string): Body | null {
  return db.select().from(body).where(eq(body.slug, slug)).get() ?? null;
}

/** The body with this id, or null. */
export function getBody(db: Db | Tx, id: string): Body | null {
  return db.select().from(body).where(eq(body.id, id)).get() ?? null;
}

/** A row of the list of bodies. */
export type BodySummary = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  readonly invented: boolean;
  /** States members on the day asked for. */
  readonly memberCount: number;
};

/** All bodies by name, with the number of their members on a day. Two queries, however many bodies. */
export function listBodies(db: Db | Tx, asAt: PlainDate): BodySummary[] {
  const members = new Map<string, Set<string>>();
  for (const row of db
    .select({
      bodyId: bodyMembership.bodyId,
      stateId: bodyMembership.stateId,
      validFrom: bodyMembership.validFrom,
      validTo: bodyMembership.validTo,
    })
    .from(bodyMembership)
    .all()) {
    if (coversDay(row, asAt)) members.set(row.bodyId, (members.get(row.bodyId) ?? new Set()).add(row.stateId));
  }
  return db
    .select()
    .from(body)
    .orderBy(asc(body.name))
    .all()
    .map(({ revision: _, ...row }) => ({ ...row, memberCount: members.get(row.id)?.size ?? 0 }));
}

/** The bodies directly under a body, by name. */
export function listBodiesUnder(db: Db | Tx, parentId: string): Body[] {
  return db.select().from(body).where(eq(body.parentId, parentId)).orderBy(asc(body.name)).all();
}

/** All States on record, by id; put them in the order of a language with `sortStates`. */
export function listStates(db: Db | Tx): State[] {
  return db.select().from(state).orderBy(asc(state.id)).all();
}

/** The States with these ids, each under its id; ids without a record are left out. */
export function getStatesByIds(db: Db | Tx, ids: readonly string[]): ReadonlyMap<string, State> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select()
    .from(state)
    .where(inArray(state.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** All entries of the dated lists (LDC, LLDC, SIDS, developing in M49); `labelListsFor` chooses the lists of a day. */
export function listStateLabels(db: Db | Tx): LabelEntry[] {
  const { stateId, label, asAt, source } = stateLabel;
  return db
    .select({ stateId, label, asAt, source })
    .from(stateLabel)
    .orderBy(asc(label), asc(asAt), asc(stateId))
    .all();
}

/** A State as member of a body, with the group in which the body counts it. */
export type Member = State & Period & { readonly regionalGroup: RegionalGroup | null };

/** The members of a body on a day, by id of the State. */
export function listMembers(db: Db | Tx, bodyId: string, asAt: PlainDate): Member[] {
  return listMemberships(db, bodyId).filter((member) => coversDay(member, asAt));
}

/** Everything on record of the membership of a body: a State that left and came back stands in it twice. */
export function listMemberships(db: Db | Tx, bodyId: string): Member[] {
  return db
    .select({
      state,
      regionalGroup: bodyMembership.regionalGroup,
      validFrom: bodyMembership.validFrom,
      validTo: bodyMembership.validTo,
    })
    .from(bodyMembership)
    .innerJoin(state, eq(state.id, bodyMembership.stateId))
    .where(eq(bodyMembership.bodyId, bodyId))
    .orderBy(asc(state.id), asc(bodyMembership.validFrom))
    .all()
    .map(({ state: row, ...membership }) => ({ ...row, ...membership }));
}

/** An officer of a body with person and State. */
export type Officer = typeof bodyOfficer.$inferSelect & {
  readonly person: Pick<typeof person.$inferSelect, 'id' | 'nameAsPrinted' | 'formOfAddress' | 'invented'>;
  readonly state: State | null;
};

/** Officers of a body past and present: Chair, Vice-Chair, Rapporteur, and within an office by date. */
export function listOfficers(db: Db | Tx, bodyId: string): Officer[] {
  const { id, nameAsPrinted, formOfAddress, invented } = person;
  const order = ['chair', 'viceChair', 'rapporteur'];
  return db
    .select({ officer: bodyOfficer, person: { id, nameAsPrinted, formOfAddress, invented }, state })
    .from(bodyOfficer)
    .innerJoin(person, eq(person.id, bodyOfficer.personId))
    .leftJoin(state, eq(state.id, bodyOfficer.stateId))
    .where(eq(bodyOfficer.bodyId, bodyId))
    .orderBy(asc(bodyOfficer.validFrom), asc(person.sortKey))
    .all()
    .map((row) => ({ ...row.officer, person: row.person, state: row.state }))
    .sort((a, b) => order.indexOf(a.office) - order.indexOf(b.office));
}

/** Persons who hold or held an office, once for each of their bodies, by sort key. */
export function listOfficerPersons(db: Db | Tx) {
  const { id, nameAsPrinted, formOfAddress } = person;
  return db
    .selectDistinct({ id, nameAsPrinted, formOfAddress, bodyId: bodyOfficer.bodyId, sortKey: person.sortKey })
    .from(bodyOfficer)
    .innerJoin(person, eq(person.id, bodyOfficer.personId))
    .orderBy(asc(person.sortKey), asc(person.id))
    .all();
}

/** An organization with observer status. */
export type Observer = Organization & Pick<typeof bodyObserver.$inferSelect, 'status' | 'validTo'>;

/** Observers of a body by name. */
export function listObservers(db: Db | Tx, bodyId: string): Observer[] {
  return db
    .select({ organization, status: bodyObserver.status, validTo: bodyObserver.validTo })
    .from(bodyObserver)
    .innerJoin(organization, eq(organization.id, bodyObserver.organizationId))
    .where(eq(bodyObserver.bodyId, bodyId))
    .orderBy(asc(organization.name))
    .all()
    .map(({ organization: row, ...observer }) => ({ ...row, ...observer }));
}

/** All organizations by name. */
export function listOrganizations(db: Db | Tx): Organization[] {
  return db.select().from(organization).orderBy(asc(organization.name)).all();
}

/** The organizations with these ids, each under its id; ids without a record are left out. */
export function getOrganizationsByIds(db: Db | Tx, ids: readonly string[]): ReadonlyMap<string, Organization> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select()
    .from(organization)
    .where(inArray(organization.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Sessions of a body, the newest first. */
export function listSessions(db: Db | Tx, bodyId: string): BodySession[] {
  return db
    .select()
    .from(bodySession)
    .where(eq(bodySession.bodyId, bodyId))
    .all()
    .sort((a, b) => b.number - a.number);
}

/** One session of a body by its number, or null. */
export function getSession(db: Db | Tx, bodyId: string, number: number): BodySession | null {
  const here = and(eq(bodySession.bodyId, bodyId), eq(bodySession.number, number));
  return db.select().from(bodySession).where(here).get() ?? null;
}
