'use server';

import { type PlainDate, plainDateSchema } from '@/lib/kernel/dates';
import { submit } from '@/lib/platform/action';
import { openDraft } from '../commands/open-draft';
import { proposeProgramme } from '../commands/propose-programme';
import { publishProgramme } from '../commands/publish-programme';
import { recordAgreement } from '../commands/record-agreement';
import { takeBackProposal } from '../commands/take-back-proposal';

/** The values of a form as it sends them: empty where nothing was entered. */
type Values<Field extends string> = Readonly<Record<'versionId' | 'reason' | Field, string>>;

/** The day on which an outside act happened, where the form states it to the day. */
function wholeDay(date: unknown): PlainDate | null {
  return plainDateSchema.safeParse(date).data ?? null;
}

/** Opens the next version as a draft with the content of an earlier one. */
export async function openDraftAction(meetingId: string, basedOnId: string) {
  return submit(openDraft, { meetingId, basedOnId });
}

/** Puts a draft forward as the Chair's proposal. */
export async function proposeAction(values: Values<'proposedOn'>) {
  return submit(proposeProgramme, values, { occurredOn: wholeDay(values.proposedOn) });
}

/** Takes back that a version was put forward. */
export async function takeBackAction(versionId: string) {
  return submit(takeBackProposal, { versionId });
}

/** Records that States agreed on a version. */
export async function agreeAction(values: Values<'agreedOn' | 'agreedAtMeetingId'>) {
  return submit(recordAgreement, values, { occurredOn: wholeDay(values.agreedOn) });
}

/** Records that a version was published. */
export async function publishAction(values: Values<'publishedOn' | 'publishedAt'>) {
  return submit(publishProgramme, values, { occurredOn: wholeDay(values.publishedOn) });
}
