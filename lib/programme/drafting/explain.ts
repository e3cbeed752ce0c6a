import { conflictsApart, smallConflict } from './conflict';
import { Elastic } from './elastic';
import type { Solver } from './highs';
import { smallestRelaxation } from './relaxation';
import type { Conflict, Problem, Progress, Relaxation } from './types';

/**
 * Explains why no programme keeps all rules: what to loosen, the fewest rules and by the least, with the programme that is then
 * possible; and which rules contradict one another.
 *
 * @param tell told of each as soon as it is known
 */
export function explainImpossible(
  problem: Problem,
  seed: string,
  solver: Solver,
  tell: (progress: Progress) => void,
): { readonly relaxation: Relaxation; readonly conflict: Conflict } {
  const elastic = new Elastic(problem, solver);
  try {
    const met = conflictsApart(elastic);
    const tellRelaxation = (found: Relaxation) => tell({ kind: 'relaxation', relaxation: found });
    const relaxation = smallestRelaxation(elastic, seed, met, tellRelaxation);
    tellRelaxation(relaxation);
    const tellConflict = (found: Conflict) => tell({ kind: 'conflict', conflict: found });
    const conflict = smallConflict(elastic, met, tellConflict);
    tellConflict(conflict);
    return { relaxation, conflict };
  } finally {
    elastic.dispose();
  }
}
