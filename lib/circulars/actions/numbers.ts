'use server';

import { actAndRefresh } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { explainNumbers } from '../commands/explain-numbers';
import { reserveNumbers } from '../commands/reserve-numbers';
import { setSettings } from '../commands/set-settings';

/** A number as an input gives it; what is none is left for the command to refuse. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
}

function withNumbers(values: Record<string, unknown>, names: readonly string[]): unknown {
  const read = Object.entries(values).map(([name, value]) => [name, names.includes(name) ? numberOf(value) : value]);
  return blankToNull(Object.fromEntries(read));
}

/** Reserves the next numbers of the own series. */
export async function reserveAction(values: Record<string, unknown>) {
  return actAndRefresh(reserveNumbers, withNumbers(values, ['year', 'count']));
}

/** Says what became of numbers. One number may be given as the first of the range alone. */
export async function explainAction(values: Record<string, unknown>) {
  const to = values.to === '' ? values.from : values.to;
  return actAndRefresh(explainNumbers, withNumbers({ ...values, to }, ['year', 'from', 'to']));
}

/** Sets how circulars are numbered and cleared. */
export async function settingsAction(values: Record<string, unknown>) {
  return actAndRefresh(setSettings, withNumbers(values, ['firstYear', 'firstNumber', 'clearanceSteps']));
}
