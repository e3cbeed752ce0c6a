'use server';

import type { Outcome } from '@/lib/kernel/refusal';
import { act, actAndRefresh } from '@/lib/platform/action';
import { addOrganization } from './commands/add-organization';
import { changeOfficer } from './commands/change-officer';
import { correctSession } from './commands/correct-session';
import { createBody } from './commands/create-body';
import { editBody } from './commands/edit-body';
import { recordOfficer } from './commands/record-officer';
import { recordSession } from './commands/record-session';
import { setMembership } from './commands/set-membership';
import { setObservers } from './commands/set-observers';

/** Creates a body from a form. */
export async function createBodyAction(values: unknown) {
  return act(createBody, values);
}

/** Changes the data of a body from a form. */
export async function editBodyAction(values: unknown) {
  return act(editBody, values);
}

/** Replaces the members of a body from the list of a form. */
export async function setMembershipAction(values: unknown) {
  return act(setMembership, values);
}

/** Replaces the observers of a body from the list of a form. */
export async function setObserversAction(values: unknown) {
  return act(setObservers, values);
}

/** Adds an organization from a form; the page it stands on then offers it. */
export async function addOrganizationAction(values: unknown): Promise<Outcome<{ id: string }>> {
  return actAndRefresh(addOrganization, values);
}

/** Records an officer from a form. */
export async function recordOfficerAction(values: unknown) {
  return act(recordOfficer, values);
}

/** Changes the record of an officer from a form. */
export async function changeOfficerAction(values: unknown) {
  return act(changeOfficer, values);
}

/** Records a session from a form. */
export async function recordSessionAction(values: unknown) {
  return act(recordSession, values);
}

/** Corrects a session from a form. */
export async function correctSessionAction(values: unknown) {
  return act(correctSession, values);
}
