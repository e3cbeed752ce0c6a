'use server';

import { actAndRefresh, submit } from '@/lib/platform/action';
import { recordSelfDescription } from './commands/record-self-description';
import { removeSelfDescription } from './commands/remove-self-description';

/** Records what a State says of itself, as the act of that State, and shows the page anew. */
export async function recordSelfDescriptionAction(values: Record<string, unknown>) {
  return submit(recordSelfDescription, values);
}

/** Takes back what was recorded of a State, and shows the page anew. */
export async function removeSelfDescriptionAction(meetingId: string, descriptionId: string) {
  return actAndRefresh(removeSelfDescription, { meetingId, descriptionId });
}
