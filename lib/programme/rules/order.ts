import { type Refusal, refuse } from '@/lib/kernel/refusal';

/** An order as it is asked for: `was` is the order that the asker saw, so that an order made meanwhile is not lost. */
export type OrderChange = { readonly was: readonly string[]; readonly ids: readonly string[] };

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/**
 * Checks a new order against the present one: `changedMeanwhile` when the asker saw another order or other things,
 * `invalidInput` beside `ids` when the new order is not one of the same things.
 *
 * @returns a refusal, or whether anything changes
 */
export function checkOrder(present: readonly string[], { was, ids }: OrderChange): Refusal | 'same' | 'changed' {
  if (!isSame(present, was)) return refuse('changedMeanwhile');
  if (!isSame(present.toSorted(), ids.toSorted())) return refuse('invalidInput', 'ids');
  return isSame(present, ids) ? 'same' : 'changed';
}

/** The order after one thing was put at another place; the others close up. Places count from 0. */
export function withMoved(ids: readonly string[], id: string, to: number): readonly string[] {
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
