'use server';

import { act } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { changeCircular } from '../commands/change-circular';
import { correctRecordedCircular } from '../commands/correct-recorded-circular';
import { draftCircular } from '../commands/draft-circular';
import { recordCircular } from '../commands/record-circular';

/** Begins a circular from a form. */
export async function draftCircularAction(values: unknown) {
  return act(draftCircular, blankToNull(values));
}

/** Changes a circular on its way to dispatch from a form. */
export async function changeCircularAction(values: unknown) {
  return act(changeCircular, blankToNull(values));
}

/** Records a circular issued earlier or elsewhere from a form. */
export async function recordCircularAction(values: unknown) {
  return act(recordCircular, blankToNull(values));
}

/** Corrects the record of a circular issued earlier or elsewhere from a form. */
export async function correctCircularAction(values: unknown) {
  return act(correctRecordedCircular, blankToNull(values));
}
