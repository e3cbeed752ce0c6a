import { type Candidate, pinnedCandidates, withoutDominated } from './candidates';
import { checkProgramme } from './check';
import { formOf, lockRow, sense } from './goals';
import { identityOf, leastWhole, Relaxed, type Solver } from './highs';
import { each, type Row, type Terms } from './linear';
import { lot, lotSum, programmeSha256 } from './lots';
import { type GoalForm, type ProgrammeModel, personalGoals, programmeModel, programmeOf } from './model';
import { leastNear, tolerance } from './near';
import { type Draft, type Goal, maximised, type Problem, type Programme, type Progress } from './types';
import { profileUnits, singleUnits } from './units';

/** How much worse in whole numbers than in fractions an objective is expected to be, at first. */
const firstSlack = { personal: 30, lots: 500 };

/** A goal that is not to get worse again. Not attained yet: no programme is known that has it with all locks before it. */
type Lock = { readonly goal: Goal; readonly value: number; readonly exact: boolean };

/** From one goal to the next in the rough order. */
const roughWeight = 4;

/**
 * The goals as one objective, in which those before weigh more. No strict order, but its solution is near to that of the strict
 * order, so that the goals one by one then take few steps each.
 */
function roughOrder(model: ProgrammeModel, goals: readonly Goal[]): Terms {
  const factors = new Map<number, number>();
  for (const [at, goal] of goals.entries()) {
    const terms = sense(goal, formOf(model, goal));
    const weight = roughWeight ** (goals.length - 1 - at);
    for (const [index, column] of terms.columns.entries()) {
      factors.set(column, (factors.get(column) ?? 0) + weight * (terms.factors[index] ?? 0));
    }
  }
  return { columns: [...factors.keys()], factors: [...factors.values()] };
}

/** The best whole number that a value in fractions leaves possible. */
function rounded(goal: Goal, form: GoalForm, least: number): number {
  const sum = maximised.has(goal) ? Math.floor(tolerance - least) : Math.ceil(least - tolerance);
  // Adding zero makes of minus zero a zero.
  return sum * form.unit + form.constant + 0;
}

/** Goals that follow one another and are alike in what model they need. */
type Run = { readonly personal: boolean; readonly goals: readonly Goal[] };

function runsOf(goals: readonly Goal[]): Run[] {
  const runs: { personal: boolean; goals: Goal[] }[] = [];
  for (const goal of goals) {
    const personal = personalGoals.has(goal);
    const last = runs.at(-1);
    if (last?.personal === personal) last.goals.push(goal);
    else runs.push({ personal, goals: [goal] });
  }
  return runs;
}

/** One draft while it is computed: goals in their order, each locked before the next. */
class Drafting {
  private readonly candidates: readonly Candidate[];
  private coarseModel: ProgrammeModel | null = null;
  private fineModel: ProgrammeModel | null = null;
  private locks: Lock[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly seed: string,
    private readonly solver: Solver,
    private readonly tell: (progress: Progress) => void,
  ) {
    this.candidates = pinnedCandidates(problem);
  }

  /** Nominees of one profile counted together: for goals that do not tell them apart. */
  private get coarse(): ProgrammeModel {
    if (this.coarseModel === null) {
      const goals = this.problem.goals.filter((goal) => !personalGoals.has(goal));
      this.coarseModel = programmeModel(this.problem, profileUnits(this.problem, this.candidates), goals);
    }
    return this.coarseModel;
  }

  /** Each nominee by itself. */
  private get fine(): ProgrammeModel {
    if (this.fineModel === null) {
      const candidates = withoutDominated(this.problem, this.seed, this.candidates);
      this.fineModel = programmeModel(this.problem, singleUnits(candidates), this.problem.goals);
    }
    return this.fineModel;
  }

  /** The smallest model that knows all goals locked so far. */
  private modelFor(locks: readonly Lock[]): ProgrammeModel {
    return locks.some(({ goal }) => personalGoals.has(goal)) ? this.fine : this.coarse;
  }

  private rows(model: ProgrammeModel, locks: readonly Lock[]): Row[] {
    return [...model.rows, ...locks.map((lock) => lockRow(model, lock.goal, lock.value))];
  }

  /**
   * Bounds of the goals one after the other, in fractions, each locked at its rounded bound before the next.
   *
   * @returns null when even in fractions there is no programme
   */
  private bounds(locks: readonly Lock[], goals: readonly Goal[]): Lock[] | null {
    const model = this.modelFor(locks);
    const relaxed = new Relaxed(this.solver, model, this.rows(model, locks));
    try {
      const found: Lock[] = [];
      if (relaxed.least(roughOrder(model, goals)) === null) return null;
      for (const goal of goals) {
        const form = formOf(model, goal);
        const least = relaxed.least(sense(goal, form), 'primal');
        if (least === null) return null;
        const lock = { goal, value: rounded(goal, form, least.value), exact: false };
        relaxed.add(lockRow(model, lock.goal, lock.value));
        found.push(lock);
        this.tell({ kind: 'bound', goal, bound: lock.value });
      }
      return found;
    } finally {
      relaxed.dispose();
    }
  }

  /** The value of one goal in whole numbers under locks. Null: the locks contradict one another. */
  private exactly(locks: readonly Lock[], goal: Goal): Lock | null {
    const model = this.modelFor([...locks, { goal, value: 0, exact: true }]);
    const form = formOf(model, goal);
    const found = leastWhole(this.solver, model, this.rows(model, locks), sense(goal, form));
    return found === null ? null : { goal, value: rounded(goal, form, found.value), exact: true };
  }

  private attainable(locks: readonly Lock[]): boolean {
    const model = this.modelFor(locks);
    return leastWhole(this.solver, model, this.rows(model, locks), each([])) !== null;
  }

  /**
   * Some rounded bound is not attained in whole numbers: finds the first such goal, solves it, and bounds the goals after it
   * anew. False: there is no programme at all.
   */
  private mend(): boolean {
    if (this.locks.length > 0 && this.locks.every(({ exact }) => exact)) {
      throw new Error('the locks of a draft contradict one another');
    }
    let at = this.locks.findIndex(({ goal, exact }) => goal === 'genderPanel' && !exact);
    // Nearly always it is the worst panel by gender; so this goal is tried before the others are searched.
    let solved = at < 0 ? null : this.exactly(this.locks.slice(0, at), 'genderPanel');
    if (solved === null && !this.attainable([])) return false;
    if (solved === null || solved.value === this.locks[at]?.value) {
      if (solved !== null) this.locks[at] = solved;
      at = this.firstUnattained();
      const goal = this.locks[at]?.goal;
      solved = goal === undefined ? null : this.exactly(this.locks.slice(0, at), goal);
    }
    if (solved === null) throw new Error('the locks of a draft contradict one another');
    const before = [...this.locks.slice(0, at), solved];
    const after = this.bounds(
      before,
      this.locks.slice(at + 1).map(({ goal }) => goal),
    );
    if (after === null) throw new Error('the locks of a draft contradict one another');
    this.tell({ kind: 'bound', goal: solved.goal, bound: solved.value });
    this.locks = [...before, ...after];
    return true;
  }

  /** Index of the first lock that cannot be had together with those before it. */
  private firstUnattained(): number {
    let [good, bad] = [this.locks.findLastIndex(({ exact }) => exact) + 1, this.locks.length];
    while (good + 1 < bad) {
      const middle = Math.floor((good + bad) / 2);
      if (this.attainable(this.locks.slice(0, middle))) good = middle;
      else bad = middle;
    }
    return bad - 1;
  }

  /**
   * The least of an objective about persons under all locks, mending them until they hold.
   *
   * @param slack how far from its value in fractions the objective is first searched
   * @returns null when there is no programme
   */
  private settle(objective: Terms, slack: number): ArrayLike<number> | null {
    for (;;) {
      const columns = this.leastPersonal(objective, slack);
      if (columns !== null) {
        this.locks = this.locks.map((lock) => ({ ...lock, exact: true }));
        for (const { goal, value } of this.locks) this.tell({ kind: 'proven', goal, value });
        return columns;
      }
      if (!this.mend()) return null;
    }
  }

  private leastPersonal(objective: Terms, slack: number): ArrayLike<number> | null {
    const model = this.fine;
    const rows = this.rows(model, this.locks);
    const relaxed = new Relaxed(this.solver, model, rows);
    try {
      const parts = { relaxed, rows, upper: model.upper };
      const tell = (columns: ArrayLike<number>) => this.tellProgramme(columns);
      return leastNear(this.solver, model, parts, objective, slack, tell)?.columns ?? null;
    } finally {
      relaxed.dispose();
    }
  }

  private tellProgramme(columns: ArrayLike<number>): void {
    const programme = programmeOf(this.problem, this.fine, columns);
    if (checkProgramme(this.problem, programme).broken.length === 0) this.tell({ kind: 'programme', programme });
  }

  /** Goals about persons that follow one another, as one objective: no gain in the second outweighs a loss in the first. */
  private personalObjective(goals: readonly Goal[]): Terms {
    const factors = new Map<number, number>();
    for (const goal of goals) {
      const form = formOf(this.fine, goal);
      const range = goal === 'stability' ? form.columns.length : this.preferenceRange(form);
      for (const [column, factor] of factors) factors.set(column, factor * (range + 1));
      for (const [at, column] of form.columns.entries()) {
        factors.set(column, (factors.get(column) ?? 0) + (form.factors[at] ?? 0));
      }
    }
    return { columns: [...factors.keys()], factors: [...factors.values()] };
  }

  /** More than the seats at the dearest cannot cost. */
  private preferenceRange(form: GoalForm): number {
    const seats = this.problem.panels.reduce((sum, panel) => sum + panel.seats, 0);
    return Math.max(0, ...form.factors) * Math.min(seats, this.candidates.length);
  }

  /** Computes the draft. Null: there is no programme. */
  run(): Draft | null {
    for (const { personal, goals } of runsOf(this.problem.goals)) {
      if (!personal) {
        const found = this.bounds(this.locks, goals);
        if (found === null) return null;
        this.locks.push(...found);
        continue;
      }
      const columns = this.settle(this.personalObjective(goals), firstSlack.personal);
      if (columns === null) return null;
      const { goals: values } = checkProgramme(this.problem, programmeOf(this.problem, this.fine, columns));
      for (const goal of goals) {
        this.locks.push({ goal, value: values[goal], exact: true });
        this.tell({ kind: 'proven', goal, value: values[goal] });
      }
      this.tellProgramme(columns);
    }
    const columns = this.settle(this.lots(), firstSlack.lots);
    return columns === null ? null : this.result(programmeOf(this.problem, this.fine, columns));
  }

  private lots(): Terms {
    const { seats } = this.fine;
    const factors = seats.map(({ unit, panel }) =>
      lot(this.seed, unit.members[0]?.nominee.id ?? '', this.problem.panels[panel]?.id ?? ''),
    );
    return { columns: [...seats.keys()], factors };
  }

  private result(programme: Programme): Draft {
    const { broken, goals } = checkProgramme(this.problem, programme);
    const differing = this.locks.filter(({ goal, value }) => goals[goal] !== value);
    if (broken.length > 0 || differing.length > 0) {
      const names = [...broken, ...differing.map(({ goal }) => goal)];
      throw new Error(`the programme does not pass the checker: ${names.join(', ')}`);
    }
    return {
      status: 'optimal',
      programme,
      goals: this.locks.map(({ goal, value }) => ({ goal, value, bound: value, proven: true })),
      lots: { seed: this.seed, sum: lotSum(this.seed, programme), decided: true },
      programmeSha256: programmeSha256(programme),
      solver: identityOf(this.solver),
    };
  }
}

/**
 * The programme that is best in the goals in their order, proven, and among equally good ones the one that the lots choose.
 *
 * @param tell what is known on the way
 * @returns null when no programme keeps all rules
 * @throws Error when the result does not pass the checker, which is a bug
 */
export function draftProgramme(
  problem: Problem,
  seed: string,
  solver: Solver,
  tell: (progress: Progress) => void,
): Draft | null {
  return new Drafting(problem, seed, solver, tell).run();
}
