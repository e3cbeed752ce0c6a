'use server';

import { plainDateSchema } from '@/lib/kernel/dates';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act, actAndRefresh, submit } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { addChecklistItem } from './commands/add-checklist-item';
import { cancelMeeting } from './commands/cancel-meeting';
import { createMeeting } from './commands/create-meeting';
import { editMeeting } from './commands/edit-meeting';
import { recordMeetingHeld } from './commands/record-meeting-held';
import { recordTopicList } from './commands/record-topic-list';
import { reinstateMeeting } from './commands/reinstate-meeting';
import { removeChecklistItem } from './commands/remove-checklist-item';
import { retractMeetingHeld } from './commands/retract-meeting-held';
import { setMandate } from './commands/set-mandate';
import { setMeetingRoles } from './commands/set-meeting-roles';
import { setMeetingTopics } from './commands/set-meeting-topics';
import { setPanelPlan } from './commands/set-panel-plan';
import { updateChecklistItem } from './commands/update-checklist-item';

/** Creates a meeting. */
export async function createMeetingAction(values: unknown) {
  return act(createMeeting, blankToNull(values));
}

/** Changes title, date, place and the like. */
export async function editMeetingAction(values: unknown) {
  return submit(editMeeting, values);
}

/** Replaces the references of the mandate. */
export async function setMandateAction(values: unknown) {
  return submit(setMandate, values);
}

/** Chooses the list of topics and what the meeting does with each. */
export async function setTopicsAction(values: unknown) {
  return submit(setMeetingTopics, values);
}

/** Records a list of topics that a body agreed on. */
export async function recordTopicListAction(values: unknown) {
  return submit(recordTopicList, values);
}

/** Replaces host country, co-hosts and the other roles. */
export async function setRolesAction(values: unknown) {
  return submit(setMeetingRoles, values);
}

/** Sets the panel plan. */
export async function setPlanAction(values: unknown) {
  return submit(setPanelPlan, values);
}

/** Adds an item to the checklist. */
export async function addItemAction(values: unknown) {
  return submit(addChecklistItem, values);
}

/** Records how an item stands; the file, if any, comes beside the values. */
export async function updateItemAction(values: Record<string, unknown>, upload: FormData | null) {
  const given = upload?.get('file');
  const file =
    given instanceof File && given.size > 0
      ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
      : 'keep';
  return actAndRefresh(updateChecklistItem, { ...(blankToNull(values) as object), file });
}

/** Takes an item off the checklist. */
export async function removeItemAction(meetingId: string, itemId: string) {
  return submit(removeChecklistItem, { meetingId, itemId });
}

/** Records that the meeting was held on a day. */
export async function recordHeldAction(meetingId: string, heldOn: string): Promise<Outcome<unknown>> {
  const day = plainDateSchema.safeParse(heldOn);
  if (!day.success) return { ok: false, refusal: refuse(heldOn === '' ? 'required' : 'invalidDate', 'heldOn') };
  return actAndRefresh(recordMeetingHeld, { meetingId }, { occurredOn: day.data });
}

/** Takes back that the meeting was held, cancels it or reinstates it. */
export async function changeStatusAction(meetingId: string, change: 'retract' | 'cancel' | 'reinstate') {
  if (change === 'retract') return submit(retractMeetingHeld, { meetingId, reason: null });
  if (change === 'cancel') return submit(cancelMeeting, { meetingId, reason: null });
  return submit(reinstateMeeting, { meetingId, reason: null });
}
