'use server';

import { actAndRefresh, submit } from '@/lib/platform/action';
import { setAims } from '../commands/set-aims';
import { setMethod } from '../commands/set-method';
import { undoAims } from '../commands/undo-aims';

/** Sets the aims of a programme from the form. */
export async function setAimsAction(values: unknown) {
  return submit(setAims, values);
}

/** Takes back the last list of aims. */
export async function undoAimsAction(asked: unknown) {
  return actAndRefresh(undoAims, asked);
}

/** Sets how arrangements are made from the form. */
export async function setMethodAction(values: unknown) {
  return submit(setMethod, values);
}
