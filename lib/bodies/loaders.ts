import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { maySomewhere } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { type PlainDate, plainDateSchema } from '@/lib/kernel/dates';
import type { Verdict } from '@/lib/kernel/verdict';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayAddOrganization, mayEditBody, mayViewBody } from './policy';
import {
  type Body,
  getBody,
  getBodyBySlug,
  getSession,
  listBodies,
  listBodiesUnder,
  listMemberships,
  listObservers,
  listOfficerPersons,
  listOfficers,
  listOrganizations,
  listSessions,
  listStates,
} from './queries';
import { coversDay } from './rules';

/** The day on which the desk stands: the secretariat works in Vienna. */
function today(): PlainDate {
  return dayIn(deskZone, systemClock.now());
}

function admit(verdict: Verdict): void {
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
}

/** The body of a page with the one who asks; 404 for a body that is not there or that the actor may not know of. */
const requireBody = cache(async (slug: string): Promise<{ actor: Actor; body: Body }> => {
  const actor = await requireActor();
  const body = getBodyBySlug(database(), slug);
  if (body === null) notFound();
  admit(mayViewBody(actor, body.id));
  return { actor, body };
});

/** As `requireBody`; 403 for an actor that sees the body and may not change it. */
async function requireEditableBody(slug: string): Promise<Body> {
  const { actor, body } = await requireBody(slug);
  admit(mayEditBody(actor, body.id));
  return body;
}

/** The list of bodies: those the actor may see, with the members they have today. */
export async function loadBodies() {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'bodies.view')) notFound();
  return {
    bodies: listBodies(database(), today()).filter((body) => mayViewBody(actor, body.id) === 'allowed'),
    mayCreate: mayEditBody(actor, null) === 'allowed',
  };
}

export type BodiesPage = Awaited<ReturnType<typeof loadBodies>>;

/** Name of a body, for titles. */
export async function loadBodyName(slug: string): Promise<string> {
  return (await requireBody(slug)).body.name;
}

/** @param at a day `YYYY-MM-DD` for which members are asked; anything else means today */
export async function loadBody(slug: string, at: string | undefined) {
  const { actor, body } = await requireBody(slug);
  const db = database();
  const asked = plainDateSchema.safeParse(at);
  const asAt = asked.success ? asked.data : today();
  const parent = body.parentId === null ? null : getBody(db, body.parentId);
  const visible = (other: Body) => mayViewBody(actor, other.id) === 'allowed';
  return {
    body,
    parent: parent !== null && visible(parent) ? parent : null,
    under: listBodiesUnder(db, body.id).filter(visible),
    asAt,
    isToday: asAt === today(),
    members: listMemberships(db, body.id).filter((member) => coversDay(member, asAt)),
    officers: listOfficers(db, body.id),
    observers: listObservers(db, body.id),
    sessions: listSessions(db, body.id),
    mayEdit: mayEditBody(actor, body.id) === 'allowed',
  };
}

export type BodyPageData = Awaited<ReturnType<typeof loadBody>>;

/** What the form that creates a body needs. */
export async function loadNewBody() {
  const actor = await requireActor();
  if (!maySomewhere(actor, 'bodies.view')) notFound();
  if (mayEditBody(actor, null) !== 'allowed') forbidden();
  return { parents: listBodies(database(), today()).map(({ id, name }) => ({ id, name })) };
}

/** What the form that edits a body needs. Parents offered are those the actor may see, and the present one. */
export async function loadBodyForEditing(slug: string) {
  const { actor } = await requireBody(slug);
  const body = await requireEditableBody(slug);
  const parents = listBodies(database(), today())
    .filter((other) => other.id !== body.id)
    .filter((other) => other.id === body.parentId || mayViewBody(actor, other.id) === 'allowed')
    .map(({ id, name }) => ({ id, name }));
  return { body, parents };
}

/** Present members, earlier memberships and the States that may be members: invented ones in invented bodies only. */
export async function loadMembersForEditing(slug: string) {
  const body = await requireEditableBody(slug);
  const db = database();
  const day = today();
  const memberships = listMemberships(db, body.id).map(({ id, regionalGroup, validFrom, validTo }) => ({
    stateId: id,
    regionalGroup,
    validFrom,
    validTo,
  }));
  return {
    body,
    present: memberships.filter((member) => coversDay(member, day)),
    others: memberships.filter((member) => !coversDay(member, day)),
    states: statesFor(body),
  };
}

export type MembersForEditing = Awaited<ReturnType<typeof loadMembersForEditing>>;

/** Observers of a body and all organizations that can become one. */
export async function loadObserversForEditing(slug: string) {
  const { actor } = await requireBody(slug);
  const body = await requireEditableBody(slug);
  const db = database();
  return {
    body,
    observers: listObservers(db, body.id),
    organizations: listOrganizations(db).filter((organization) => body.invented || !organization.invented),
    mayAdd: mayAddOrganization(actor) === 'allowed',
  };
}

export type ObserversForEditing = Awaited<ReturnType<typeof loadObserversForEditing>>;

/** What the form that records an officer needs. */
export async function loadNewOfficer(slug: string) {
  const { actor } = await requireBody(slug);
  const body = await requireEditableBody(slug);
  const db = database();
  const persons = listOfficerPersons(db)
    .filter((person) => mayViewBody(actor, person.bodyId) === 'allowed')
    .filter((person, at, all) => all.findIndex((other) => other.id === person.id) === at)
    .map(({ id, nameAsPrinted, formOfAddress }) => ({ id, nameAsPrinted, formOfAddress }));
  return { body, officer: null, states: statesFor(body), persons };
}

/** What the form that changes an officer needs; 404 for an officer of another body. */
export async function loadOfficer(slug: string, officerId: string) {
  const body = await requireEditableBody(slug);
  const officer = listOfficers(database(), body.id).find((one) => one.id === officerId);
  if (officer === undefined) notFound();
  return { body, officer, states: statesFor(body), persons: [] };
}

export type OfficerFormData = Awaited<ReturnType<typeof loadNewOfficer>> | Awaited<ReturnType<typeof loadOfficer>>;

/** What the form that records a session needs. */
export async function loadNewSession(slug: string) {
  return { body: await requireEditableBody(slug), session: null };
}

/** A session by its number, for the form that corrects it. */
export async function loadSession(slug: string, number: string) {
  const body = await requireEditableBody(slug);
  const session = /^\d{1,4}$/.test(number) ? getSession(database(), body.id, Number(number)) : null;
  if (session === null) notFound();
  return { body, session };
}

export type SessionFormData = Awaited<ReturnType<typeof loadNewSession>> | Awaited<ReturnType<typeof loadSession>>;

/** The States that a form of this body offers: invented ones in invented bodies only. */
function statesFor(body: Body) {
  return listStates(database()).filter((state) => body.invented || state.status !== 'invented');
}
