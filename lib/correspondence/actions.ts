'use server';

import { isWholeDay } from '@/lib/kernel/dates';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act, submit } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { attachFiles } from './commands/attach-files';
import { closeCommunication } from './commands/close-communication';
import { correctCommunication } from './commands/correct-communication';
import { detachFile } from './commands/detach-file';
import { recordCommunication } from './commands/record-communication';
import { reopenCommunication } from './commands/reopen-communication';
import { sortCommunication } from './commands/sort-communication';
import { unlinkEffect } from './commands/unlink-effect';
import type { FileReading } from './file-reading';
import { loadFileReading } from './loaders';
import { recordCommunicationSchema } from './schema';
import type { CommunicationEffect } from './types';

/** The files of an upload with the attachments that are to be left out of each. */
async function uploadsOf(upload: FormData, leaveOut: readonly (readonly number[])[]) {
  const files = upload.getAll('file').filter((entry) => entry instanceof File);
  return Promise.all(
    files.map(async (file, at) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      leaveOut: leaveOut[at] ?? [],
    })),
  );
}

/** Looks into a file before it is recorded: whether it can be taken in, and what a mail says of itself. */
export async function readFileAction(upload: FormData): Promise<Outcome<FileReading>> {
  const file = upload.get('file');
  if (!(file instanceof File)) return { ok: false, refusal: refuse('required') };
  return loadFileReading(new Uint8Array(await file.arrayBuffer()));
}

/** Records a communication as the act of its sender, on the day on which it came in; its files come beside the values. */
export async function recordCommunicationAction(
  values: Record<string, unknown>,
  leaveOut: readonly (readonly number[])[],
  upload: FormData,
) {
  const input = { ...(blankToNull(values) as object), files: await uploadsOf(upload, leaveOut) };
  const { data } = recordCommunicationSchema.safeParse(input);
  const { senderStateId = null, senderOrganizationId = null, receivedOn = null } = data ?? {};
  const actedFor =
    senderStateId !== null
      ? ({ kind: 'state', id: senderStateId } as const)
      : senderOrganizationId !== null
        ? ({ kind: 'organization', id: senderOrganizationId } as const)
        : null;
  return act(recordCommunication, input, { actedFor, occurredOn: isWholeDay(receivedOn) ? receivedOn : null });
}

/** Corrects what is recorded of a communication. */
export async function correctCommunicationAction(values: Record<string, unknown>) {
  return act(correctCommunication, blankToNull(values));
}

/** Sorts a communication to a body and the meetings it is about. */
export async function sortCommunicationAction(values: Record<string, unknown>) {
  return submit(sortCommunication, values);
}

/** Adds files to a communication. */
export async function attachFilesAction(
  communicationId: string,
  leaveOut: readonly (readonly number[])[],
  upload: FormData,
) {
  return submit(attachFiles, { communicationId, files: await uploadsOf(upload, leaveOut) });
}

/** Takes a file away from a communication. */
export async function detachFileAction(communicationId: string, fileId: string) {
  return submit(detachFile, { communicationId, fileId });
}

/** Takes a communication off the work list. */
export async function closeCommunicationAction(communicationId: string, as: 'processed' | 'noActionNeeded') {
  return submit(closeCommunication, { communicationId, as });
}

/** Puts a communication back on the work list. */
export async function reopenCommunicationAction(communicationId: string) {
  return submit(reopenCommunication, { communicationId });
}

/** Takes back a link to a record that the communication did not cause. */
export async function unlinkEffectAction(
  communicationId: string,
  link: { readonly effect: CommunicationEffect; readonly subject: { readonly kind: string; readonly id: string } },
) {
  const { effect, subject } = link;
  return submit(unlinkEffect, { communicationId, effect, subjectKind: subject.kind, subjectId: subject.id });
}
