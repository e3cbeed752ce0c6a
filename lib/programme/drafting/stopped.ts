import { openCandidates } from './candidates';
import { checkProgramme } from './check';
import { lotSum, programmeSha256 } from './lots';
import { sentencesOf } from './sentences';
import {
  type Conflict,
  type Draft,
  type Goal,
  maximised,
  observerGroup,
  type Problem,
  type Programme,
  type Progress,
  type Relaxation,
  type SolverIdentity,
} from './types';

/** What was told before the computation was stopped. */
export class Known {
  private readonly bounds = new Map<Goal, number>();
  private solver: SolverIdentity | null = null;
  programme: Programme | null = null;
  impossible = false;
  private relaxation: Relaxation | null = null;
  private conflict: Conflict | null = null;

  constructor(
    private readonly problem: Problem,
    private readonly seed: string,
  ) {}

  hear(progress: Progress): void {
    if (progress.kind === 'started') this.solver = progress.solver;
    if (progress.kind === 'bound') this.bounds.set(progress.goal, progress.bound);
    if (progress.kind === 'proven') this.bounds.set(progress.goal, progress.value);
    if (progress.kind === 'programme') this.programme = progress.programme;
    if (progress.kind === 'impossible') this.impossible = true;
    if (progress.kind === 'relaxation') this.relaxation = progress.relaxation;
    if (progress.kind === 'conflict') this.conflict = progress.conflict;
  }

  /** The draft as far as it came: the last programme, held against the bounds. */
  draft(): Draft {
    const { problem, seed, programme, relaxation, conflict } = this;
    if (this.impossible) {
      return { status: 'infeasible', relaxation, conflict, sentences: sentencesOf(problem, conflict, relaxation) };
    }
    if (programme === null) return { status: 'undecided' };
    const values = checkProgramme(problem, programme).goals;
    // The bound of a goal was computed with the goals before at their bounds: it says nothing when one of them misses its bound.
    let before = true;
    const goals = problem.goals.map((goal) => {
      const known = before ? this.bounds.get(goal) : undefined;
      const bound = known ?? plainBound(problem, goal);
      before &&= values[goal] === bound;
      return { goal, value: values[goal], bound, proven: before };
    });
    return {
      status: before ? 'optimal' : 'feasible',
      programme,
      goals,
      lots: { seed, sum: lotSum(seed, programme), decided: false },
      programmeSha256: programmeSha256(programme),
      solver: this.solver,
    };
  }
}

/** What no programme can exceed, without any computation. */
function plainBound(problem: Problem, goal: Goal): number {
  if (!maximised.has(goal)) return 0;
  const able = openCandidates(problem).filter(({ panels }) => panels.length > 0);
  if (goal === 'states') {
    const ofStates = able.filter(({ nominee }) => nominee.group !== observerGroup);
    return new Set(ofStates.map(({ nominee }) => nominee.state)).size;
  }
  return Math.min(
    able.length,
    problem.panels.reduce((sum, panel) => sum + panel.seats, 0),
  );
}
