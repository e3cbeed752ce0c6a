import { explainImpossible } from './explain';
import { identityOf, type Solver } from './highs';
import { draftProgramme } from './lexicographic';
import { byId, inOrder } from './order';
import { sentencesOf } from './sentences';
import type { Draft, Problem, Progress } from './types';

/** The same problem for the same input in any order: lists by id, the same pin once. */
function inOneOrder(problem: Problem): Problem {
  const pins = new Map(
    problem.pins.map((pin) => [JSON.stringify([pin.nominee, pin.pin, 'panel' in pin && pin.panel]), pin]),
  );
  return {
    ...problem,
    panels: problem.panels.toSorted(byId),
    groups: problem.groups.toSorted(inOrder),
    nominees: problem.nominees.toSorted(byId),
    pins: [...pins].toSorted(([a], [b]) => inOrder(a, b)).map(([, pin]) => pin),
    rules: {
      ...problem.rules,
      overall: problem.rules.overall.toSorted(byId),
      panel: problem.rules.panel.toSorted(byId),
    },
  };
}

/**
 * Drafts the programme that is best in the goals in their order, proven; ties are decided by lots. When no programme keeps all
 * rules, says why and what would make one possible. Blocks until it is done: run it in a worker.
 *
 * @param seed decides the ties
 * @param tell what is known on the way
 * @throws Error when a result does not pass the checker: a bug, not a result
 */
export function computeDraft(
  problem: Problem,
  seed: string,
  solver: Solver,
  tell: (progress: Progress) => void = () => {},
): Draft {
  const ordered = inOneOrder(problem);
  tell({ kind: 'started', solver: identityOf(solver) });
  const draft = draftProgramme(ordered, seed, solver, tell);
  if (draft !== null) return draft;
  tell({ kind: 'impossible' });
  const { relaxation, conflict } = explainImpossible(ordered, seed, solver, tell);
  return { status: 'infeasible', relaxation, conflict, sentences: sentencesOf(ordered, conflict, relaxation) };
}
