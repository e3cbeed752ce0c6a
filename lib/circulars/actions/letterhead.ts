'use server';

import { refresh } from 'next/cache';
import { act } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { setLetterhead } from '../commands/set-letterhead';

/** Sets what stands at the head and the foot of letters. */
export async function setLetterheadAction(values: unknown) {
  const outcome = await act(setLetterhead, blankToNull(values));
  if (outcome.ok) refresh();
  return outcome;
}
