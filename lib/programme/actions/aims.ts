'use server';

import { refresh } from 'next/cache';
import { act } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { setAims } from '../commands/set-aims';
import { setMethod } from '../commands/set-method';

/** Sets the aims of a programme from the form. */
export async function setAimsAction(values: unknown) {
  const outcome = await act(setAims, blankToNull(values));
  if (outcome.ok) refresh();
  return outcome;
}

/** Sets how arrangements are made from the form. */
export async function setMethodAction(values: unknown) {
  const outcome = await act(setMethod, blankToNull(values));
  if (outcome.ok) refresh();
  return outcome;
}
