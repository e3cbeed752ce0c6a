import type { Goal, GoalResult, Problem, Programme } from '../../drafting/types';
import type { Aim } from '../../types';

/** What is to be otherwise, to see what difference it makes: one nominee is not there, or one aim is not asked for. */
export type IllustrationVariation =
  | { readonly kind: 'withoutNominee'; readonly id: string }
  | { readonly kind: 'withoutAim'; readonly id: string };

/**
 * The problem with one thing otherwise; see `IllustrationVariation`. An aim is left out before drafting knows it: of several
 * limits on any one State drafting knows the narrowest alone.
 *
 * @param problemOf the problem with some aims
 */
export function varied(
  problemOf: (aims: readonly Aim[]) => Problem,
  aims: readonly Aim[],
  { kind, id }: IllustrationVariation,
): Problem {
  if (kind === 'withoutAim') return problemOf(aims.filter((aim) => aim.id !== id));
  const problem = problemOf(aims);
  return { ...problem, pins: [...problem.pins.filter((pin) => pin.nominee !== id), { nominee: id, pin: 'out' }] };
}

/** How a variation comes out beside the arrangement it was made from, in the first goal that differs. */
export type IllustrationDifference = { readonly goal: Goal; readonly before: number; readonly after: number };

/**
 * The first goal, in their order, that comes out otherwise; null: both are equally good in all of them.
 *
 * @param missedBy of the seats by which aims are missed before, those of an aim that is not asked for after: the others alone
 *   are set beside one another
 */
export function firstDifference(
  before: readonly GoalResult[],
  after: readonly GoalResult[],
  missedBy: number,
): IllustrationDifference | null {
  for (const { goal, value } of before) {
    const one = goal === 'aims' ? value - missedBy : value;
    const other = after.find((result) => result.goal === goal)?.value;
    if (other !== undefined && other !== one) return { goal, before: one, after: other };
  }
  return null;
}

/** Who sits on the panel of a nominee who is not there, and how many others sit elsewhere than before. */
export type IllustrationExchange = { readonly takers: readonly string[]; readonly others: number };

/**
 * Who comes to a nominee's panel in an arrangement without this one; nobody: the seat stays open. Only ever told beside a
 * nominee who has a seat.
 *
 * @param nominee seated in `before`, and not there in `after`
 */
export function whoInstead(nominee: string, before: Programme, after: Programme): IllustrationExchange {
  const panel = before[nominee];
  const changing = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => id !== nominee && before[id] !== after[id])
    .toSorted();
  const takers = panel === undefined ? [] : changing.filter((id) => after[id] === panel);
  return { takers, others: changing.length - takers.length };
}
