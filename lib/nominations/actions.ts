'use server';

import { getLocale } from 'next-intl/server';
import { act, submit } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { keepOwnPreference } from '@/lib/platform/own-preferences';
import { changeNominations } from './commands/change-nominations';
import { confirmNomination } from './commands/confirm-nomination';
import { correctNomination } from './commands/correct-nomination';
import { recordNomination } from './commands/record-nomination';
import { settleContradiction } from './commands/settle-contradiction';
import { undoStatusAct } from './commands/undo-status-act';
import { columnsPreference, listColumns } from './listing';
import { loadCitable, loadPersonChoices } from './loaders/form';
import { loadChangePreview } from './loaders/preview';

/** Records a nomination from a form. */
export async function recordNominationAction(values: unknown) {
  return act(recordNomination, blankToNull(values));
}

/** Corrects a nomination and its nominee from a form. */
export async function correctNominationAction(values: unknown) {
  return act(correctNomination, blankToNull(values));
}

/** Does one thing to one or several nominations for a meeting. */
export async function changeNominationsAction(values: unknown) {
  return submit(changeNominations, values);
}

/** Takes back the newest change of status. */
export async function undoStatusActAction(values: unknown) {
  return submit(undoStatusAct, values);
}

/** Records that the mission has confirmed a nomination. */
export async function confirmNominationAction(values: unknown) {
  return submit(confirmNomination, values);
}

/** Records what was decided on nominations that contradict one another. */
export async function settleContradictionAction(values: unknown) {
  return submit(settleContradiction, values);
}

/** What a change would do to each of the nominations selected; nothing is changed. */
export async function previewChangesAction(values: unknown) {
  return loadChangePreview(values);
}

/** Persons on record whose names contain what was typed. */
export async function findPersonsAction(slug: string, search: string) {
  return loadPersonChoices(slug, search);
}

/** Communications that a change may rest on. */
export async function findCitableAction(slug: string) {
  return loadCitable(slug, await getLocale());
}

/** Keeps the columns that whoever makes this request likes in lists of nominations; what is no column is passed over. */
export async function keepColumnsAction(columns: readonly string[]): Promise<void> {
  await keepOwnPreference(columnsPreference, listColumns.filter((column) => columns.includes(column)).join(','));
}
