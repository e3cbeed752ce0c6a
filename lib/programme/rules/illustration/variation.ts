import type { Goal, GoalResult, Problem, Programme } from '../../drafting/types';

/** What is to be otherwise, to see what difference it makes: one nominee is not there, or one aim is not asked for. */
export type IllustrationVariation =
  | { readonly kind: 'withoutNominee'; readonly id: string }
  | { readonly kind: 'withoutAim'; readonly id: string };

/** The problem with one thing otherwise; see `IllustrationVariation`. */
export function varied(problem: Problem, { kind, id }: IllustrationVariation): Problem {
  if (kind === 'withoutNominee') {
    return { ...problem, pins: [...problem.pins.filter((pin) => pin.nominee !== id), { nominee: id, pin: 'out' }] };
  }
  const { overall, panel } = problem.rules;
  const others = <R extends { readonly id: string }>(list: readonly R[]) => list.filter((one) => one.id !== id);
  return {
    ...problem,
    aims: others(problem.aims),
    rules: { ...problem.rules, overall: others(overall), panel: others(panel) },
  };
}

/** How a variation comes out beside the arrangement it was made from, in the first goal that differs. */
export type IllustrationDifference = { readonly goal: Goal; readonly before: number; readonly after: number };

/**
 * The first goal, in their order, that comes out otherwise; null: both are equally good in all of them. Aims are left out
 * where one of them is not asked for: the rest of them cannot be set beside all.
 */
export function firstDifference(
  before: readonly GoalResult[],
  after: readonly GoalResult[],
  { kind }: IllustrationVariation,
): IllustrationDifference | null {
  for (const { goal, value } of before) {
    if (kind === 'withoutAim' && goal === 'aims') continue;
    const other = after.find((one) => one.goal === goal)?.value;
    if (other !== undefined && other !== value) return { goal, before: value, after: other };
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
