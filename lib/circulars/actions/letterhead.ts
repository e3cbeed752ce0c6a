'use server';

import { submit } from '@/lib/platform/action';
import { setLetterhead } from '../commands/set-letterhead';

/** Sets what stands at the head and the foot of letters. */
export async function setLetterheadAction(values: unknown) {
  return submit(setLetterhead, values);
}
