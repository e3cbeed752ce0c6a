import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { listStates } from '@/lib/bodies/queries';
import { coversDay, languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import type { Verdict } from '@/lib/kernel/verdict';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayEditAddresses, mayViewAddresses } from '../policy';
import { getMission, listGroupChairs, listMissions, listOrganizationAddresses } from '../queries';
import { bookViewSchema, narrowMissions } from '../rules/list';

function admit(verdict: Verdict): void {
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
}

/** Lets in who may change the address book; 403 for who may only read it, 404 for everybody else. */
export async function requireBookEditor() {
  const actor = await requireActor();
  admit(mayEditAddresses(actor));
  return actor;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The address book as its address asks for it. */
export async function loadAddressBook(params: SearchParams, locale: string) {
  const actor = await requireActor();
  admit(mayViewAddresses(actor));
  const db = database();
  const view = bookViewSchema.parse(params);
  const missions = listMissions(db);
  const today = dayIn(deskZone, systemClock.now());
  return {
    view,
    shown: narrowMissions(missions, view, languageOfNames(locale)),
    total: missions.length,
    states: new Set(missions.map((one) => one.stateId)).size,
    withoutEmail: missions.filter((one) => one.inUse && one.emails.length === 0).length,
    organizations: listOrganizationAddresses(db),
    chairs: listGroupChairs(db).map((one) => ({ ...one, isInOffice: coversDay(one, today) })),
    mayEdit: mayEditAddresses(actor) === 'allowed',
  };
}
export type AddressBookPage = Awaited<ReturnType<typeof loadAddressBook>>;

/** A mission and the States, for the form; `new` for one that is to be entered. */
export async function loadMissionForm(id: string) {
  await requireBookEditor();
  const db = database();
  if (id === 'new') return { mission: null, states: listStates(db) };
  const mission = getMission(db, id);
  if (mission === null) notFound();
  return { mission, states: [] };
}
export type MissionForm = Awaited<ReturnType<typeof loadMissionForm>>;

/** An organization with its address, for the form. */
export async function loadOrganizationForm(id: string) {
  await requireBookEditor();
  const organization = listOrganizationAddresses(database()).find((one) => one.id === id);
  if (organization === undefined) notFound();
  return { organization };
}
export type OrganizationForm = Awaited<ReturnType<typeof loadOrganizationForm>>;

/** A chair of a regional group and the States, for the form; `new` for one that is to be recorded. */
export async function loadChairForm(id: string) {
  await requireBookEditor();
  const db = database();
  const chair = id === 'new' ? null : listGroupChairs(db).find((one) => one.id === id);
  if (chair === undefined) notFound();
  return { chair, states: listStates(db) };
}
export type ChairForm = Awaited<ReturnType<typeof loadChairForm>>;
