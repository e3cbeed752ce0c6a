'use server';

import { plainDateSchema } from '@/lib/kernel/dates';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act, actAndRefresh, submit } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { addDocument } from './commands/add-document';
import { cancelConsultation } from './commands/cancel-consultation';
import { changePoint } from './commands/change-point';
import { editConsultation } from './commands/edit-consultation';
import { mapAttendee } from './commands/map-attendee';
import { notePoint } from './commands/note-point';
import { recordAttendance } from './commands/record-attendance';
import { recordConsultation } from './commands/record-consultation';
import { recordConsultationHeld } from './commands/record-consultation-held';
import { recordConsultationOutcome } from './commands/record-consultation-outcome';
import { reinstateConsultation } from './commands/reinstate-consultation';
import { removeAttendee } from './commands/remove-attendee';
import { removeDocument } from './commands/remove-document';
import { removePoint } from './commands/remove-point';
import { removeRepresentation } from './commands/remove-representation';
import { retractConsultationHeld } from './commands/retract-consultation-held';
import { setAgenda } from './commands/set-agenda';
import { setConsideredNominations } from './commands/set-considered-nominations';

/** Records an intersessional meeting. */
export async function recordConsultationAction(values: unknown) {
  return act(recordConsultation, blankToNull(values));
}

/** Changes title, date, link and the meetings prepared. */
export async function editConsultationAction(values: unknown) {
  return submit(editConsultation, values);
}

/** Sets the items of the agenda. */
export async function setAgendaAction(values: unknown) {
  return submit(setAgenda, values);
}

/** Puts a paper before the meeting; the file, if any, comes beside the values. */
export async function addDocumentAction(values: Record<string, unknown>, upload: FormData | null) {
  const given = upload?.get('file');
  const file =
    given instanceof File && given.size > 0
      ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
      : null;
  return actAndRefresh(addDocument, { ...(blankToNull(values) as object), file });
}

/** Takes a paper off the meeting. */
export async function removeDocumentAction(meetingId: string, documentId: string) {
  return submit(removeDocument, { meetingId, documentId });
}

/** Adds to the attendance. */
export async function recordAttendanceAction(values: unknown) {
  return submit(recordAttendance, values);
}

/** Says for whom a person attended. */
export async function mapAttendeeAction(values: unknown) {
  return submit(mapAttendee, values);
}

/** Takes a person off the attendance. */
export async function removeAttendeeAction(meetingId: string, attendeeId: string) {
  return submit(removeAttendee, { meetingId, attendeeId });
}

/** Takes a State or an organization off the attendance. */
export async function removeRepresentationAction(meetingId: string, representationId: string) {
  return submit(removeRepresentation, { meetingId, representationId });
}

/** Notes a point. */
export async function notePointAction(values: unknown) {
  return submit(notePoint, values);
}

/** Changes a point noted. */
export async function changePointAction(values: unknown) {
  return submit(changePoint, values);
}

/** Takes a point off the record. */
export async function removePointAction(meetingId: string, pointId: string) {
  return submit(removePoint, { meetingId, pointId });
}

/** Sets which nominations were considered. */
export async function setConsideredAction(values: unknown) {
  return submit(setConsideredNominations, values);
}

/** Records the outcome. */
export async function recordOutcomeAction(values: unknown) {
  return submit(recordConsultationOutcome, values);
}

/** Records that the meeting was held on a day. */
export async function recordConsultationHeldAction(meetingId: string, heldOn: string): Promise<Outcome<unknown>> {
  const day = plainDateSchema.safeParse(heldOn);
  if (!day.success) return { ok: false, refusal: refuse(heldOn === '' ? 'required' : 'invalidDate', 'heldOn') };
  return actAndRefresh(recordConsultationHeld, { meetingId }, { occurredOn: day.data });
}

/** Takes back that the meeting was held, cancels it or reinstates it. */
export async function changeConsultationAction(
  meetingId: string,
  change: 'retract' | 'cancel' | 'reinstate',
): Promise<Outcome<unknown>> {
  if (change === 'retract') return submit(retractConsultationHeld, { meetingId, reason: null });
  if (change === 'cancel') return submit(cancelConsultation, { meetingId, reason: null });
  return submit(reinstateConsultation, { meetingId });
}
