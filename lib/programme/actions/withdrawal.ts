'use server';

import { plainDateSchema } from '@/lib/kernel/dates';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act, actAndRefresh } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { decideVacancy } from '../commands/decide-vacancy';
import { recordWithdrawal } from '../commands/record-withdrawal';
import { tickFollowUp } from '../commands/tick-follow-up';
import { untickFollowUp } from '../commands/untick-follow-up';

/** An item of the sheet of what is to be updated. */
type Item = { readonly meetingId: string; readonly nominationMeetingId: string; readonly item: string };

/** Ticks an item off, or takes the tick back. */
export async function setTickAction(item: Item, isDone: boolean) {
  return actAndRefresh(isDone ? tickFollowUp : untickFollowUp, item);
}

/** What a withdrawal led to: the draft that has the change, and who takes the seat. */
type Settled = { readonly draft: number | null; readonly successorId: string | null };

/**
 * Records a withdrawal with what becomes of the seat.
 *
 * @param withdrawnOn the day on which the party took its nominee back, `YYYY-MM-DD`; empty: not stated
 */
export async function recordWithdrawalAction(values: unknown, withdrawnOn: string): Promise<Outcome<Settled>> {
  const day = withdrawnOn === '' ? null : plainDateSchema.safeParse(withdrawnOn);
  if (day?.success === false) return { ok: false, refusal: refuse('invalidDate', 'withdrawnOn') };
  return act(recordWithdrawal, blankToNull(values), { occurredOn: day?.data ?? null });
}

/** Settles the seat of a nominee who was withdrawn earlier. */
export async function decideVacancyAction(values: unknown): Promise<Outcome<Settled>> {
  return act(decideVacancy, blankToNull(values));
}
