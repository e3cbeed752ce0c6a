'use server';

import { submit } from '@/lib/platform/action';
import { setAims } from '../commands/set-aims';
import { setMethod } from '../commands/set-method';

/** Sets the aims of a programme from the form. */
export async function setAimsAction(values: unknown) {
  return submit(setAims, values);
}

/** Sets how arrangements are made from the form. */
export async function setMethodAction(values: unknown) {
  return submit(setMethod, values);
}
