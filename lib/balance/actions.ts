'use server';

import { refresh } from 'next/cache';
import { act } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { recordSelfDescription } from './commands/record-self-description';
import { removeSelfDescription } from './commands/remove-self-description';

/** Records what a State says of itself, as the act of that State, and shows the page anew. */
export async function recordSelfDescriptionAction(values: Record<string, unknown>) {
  const outcome = await act(recordSelfDescription, blankToNull(values));
  if (outcome.ok) refresh();
  return outcome;
}

/** Takes back what was recorded of a State, and shows the page anew. */
export async function removeSelfDescriptionAction(meetingId: string, descriptionId: string) {
  const outcome = await act(removeSelfDescription, { meetingId, descriptionId });
  if (outcome.ok) refresh();
  return outcome;
}
