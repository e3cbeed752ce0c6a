'use server';

import type { z } from 'zod';
import { plainDateSchema } from '@/lib/kernel/dates';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { submit } from '@/lib/platform/action';
import type { Command } from '@/lib/platform/command';
import { attachFile } from '../commands/attach-file';
import { cancelCircular } from '../commands/cancel-circular';
import { correctStep } from '../commands/correct-step';
import { giveOwnNumber } from '../commands/give-own-number';
import { recordClearance } from '../commands/record-clearance';
import { recordDispatch } from '../commands/record-dispatch';
import { recordInitialled } from '../commands/record-initialled';
import { recordOutsideNumber } from '../commands/record-outside-number';
import { recordReply } from '../commands/record-reply';
import { reinstateCircular } from '../commands/reinstate-circular';
import { removeFile } from '../commands/remove-file';
import { reopenCircular } from '../commands/reopen-circular';
import { retractDispatch } from '../commands/retract-dispatch';
import { skipStep } from '../commands/skip-step';
import { submitForClearance } from '../commands/submit-for-clearance';

type Values = Record<string, unknown>;

/** Carries out a command with the values of a form, of which `on` is the day it happened, and shows the page anew. */
async function onDay<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  { on, ...values }: Values,
): Promise<Outcome<Result>> {
  const day = typeof on === 'string' && on !== '' ? plainDateSchema.safeParse(on) : null;
  if (day?.success === false) return { ok: false, refusal: refuse('invalidDate', 'on') };
  return submit(command, values, { occurredOn: day?.data ?? null });
}

/** The file of a form, as a command takes it; null when none was chosen. */
async function fileIn(upload: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const given = upload.get('file');
  if (!(given instanceof File) || given.size === 0) return null;
  return { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
}

/** Puts a draft in clearance. */
export async function submitAction(values: Values) {
  return onDay(submitForClearance, values);
}

/** Records a clearance. */
export async function clearAction(values: Values) {
  return onDay(recordClearance, values);
}

/** Gives the number of the own series: the next one, or the one chosen as `year/number`. */
export async function numberAction({ number, ...values }: Values) {
  const [year, chosen] = String(number).split('/').map(Number);
  return onDay(giveOwnNumber, { ...values, number: number === '' ? null : { year, number: chosen } });
}

/** Records the number of the outside series. */
export async function outsideNumberAction(values: Values) {
  return onDay(recordOutsideNumber, values);
}

/** Records the initials with the scan, which comes beside the values. */
export async function initialAction(values: Values, upload: FormData) {
  return onDay(recordInitialled, { ...values, file: await fileIn(upload) });
}

/** Records that the circular was dispatched elsewhere. */
export async function dispatchAction(values: Values) {
  return onDay(recordDispatch, values);
}

/** Goes on without a step. */
export async function skipAction(values: Values) {
  return onDay(skipStep, values);
}

/** Returns the circular to draft. */
export async function reopenAction(values: Values) {
  return onDay(reopenCircular, values);
}

/** Corrects what was recorded of a step. */
export async function correctStepAction(values: Values) {
  return submit(correctStep, values);
}

/** Takes back a dispatch that was recorded by mistake. */
export async function retractDispatchAction(circularId: string) {
  return submit(retractDispatch, { circularId });
}

/** Makes a draft again of a circular that was cancelled. */
export async function reinstateAction(circularId: string) {
  return submit(reinstateCircular, { circularId });
}

/** Cancels the circular; its number is kept. */
export async function cancelAction(values: Values) {
  return onDay(cancelCircular, values);
}

/** Attaches a file, which comes beside the values. */
export async function attachAction(values: Values, upload: FormData) {
  return onDay(attachFile, { ...values, file: await fileIn(upload) });
}

/** Takes a file off the circular. */
export async function removeFileAction(circularId: string, fileId: string) {
  return onDay(removeFile, { circularId, fileId });
}

/** Records what a State replied, or takes it back. */
export async function replyAction(values: Values) {
  return onDay(recordReply, values);
}
