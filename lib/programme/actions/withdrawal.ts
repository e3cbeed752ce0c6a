'use server';

import { refresh } from 'next/cache';
import { act } from '@/lib/platform/action';
import { tickFollowUp } from '../commands/tick-follow-up';
import { untickFollowUp } from '../commands/untick-follow-up';

/** An item of the sheet of what is to be updated. */
type Item = { readonly meetingId: string; readonly nominationMeetingId: string; readonly item: string };

/** Ticks an item off, or takes the tick back. */
export async function setTickAction(item: Item, isDone: boolean) {
  const outcome = await act(isDone ? tickFollowUp : untickFollowUp, item);
  if (outcome.ok) refresh();
  return outcome;
}
