import { leastWhole, type Relaxed, type Solver } from './highs';
import type { LinearModel, Row, Terms } from './linear';

/** How far from a whole number a value of the solver may be to count as that number. */
export const tolerance = 1e-5;

/** By how much the slack grows once before the whole model is searched. */
const wider = 16;

/** Whether all columns that must be whole are. */
export function isWhole(model: LinearModel, columns: ArrayLike<number>): boolean {
  return model.whole.every((whole, at) => {
    const value = columns[at] ?? 0;
    return !whole || Math.abs(value - Math.round(value)) <= tolerance;
  });
}

export type Least = {
  readonly columns: ArrayLike<number>;
  readonly value: number;
};

/**
 * The least value of an objective in whole numbers, proven. Searches near the solution in fractions first: a column whose
 * reduced cost exceeds the slack stays at zero, which leaves a small part of the model. What is found within the slack is the
 * best of all; what is found beyond it says how much slack is needed.
 *
 * @param relaxed the same rows and bounds in fractions
 * @param slack how much worse than the value in fractions the best is expected to be
 * @returns null when there is no solution
 */
export function leastNear(
  solver: Solver,
  model: LinearModel,
  {
    relaxed,
    rows,
    upper,
  }: { readonly relaxed: Relaxed; readonly rows: readonly Row[]; readonly upper: readonly number[] },
  objective: Terms,
  slack: number,
  onBetter?: (columns: Float64Array) => void,
): Least | null {
  const bound = relaxed.least(objective);
  if (bound === null) return null;
  if (isWhole(model, bound.columns)) return { columns: bound.columns, value: Math.round(bound.value) };
  for (const first of [slack, slack * wider]) {
    for (let width = first; ; ) {
      const near = upper.map((most, at) => ((bound.reducedCosts[at] ?? 0) > width + tolerance ? 0 : most));
      const found = leastWhole(solver, model, rows, objective, near, onBetter);
      if (found === null) break;
      if (found.value <= bound.value + width + tolerance) return found;
      // Nothing better than this is outside the width that it needs itself.
      width = found.value - bound.value;
    }
  }
  return leastWhole(solver, model, rows, objective, upper, onBetter);
}
