import { openCandidates } from './candidates';
import { Relaxed, type Solver } from './highs';
import { each, joined, type LinearModel, type Row } from './linear';
import { type ProgrammeModel, type ProgrammeRow, programmeModel, type RuleRow } from './model';
import { isWhole, type Least, leastNear, tolerance } from './near';
import { grouped } from './order';
import type { Problem } from './types';
import { likeUnits } from './units';

/** Rules can be broken at a price: each has a column for the amount by which it is. */
type ElasticModel = {
  readonly model: ProgrammeModel;
  readonly rows: readonly Row[];
  readonly linear: LinearModel;
  readonly rules: readonly Breakable[];
};

export type Breakable = RuleRow & {
  /** The row of the elastic model that holds the rule. */
  readonly row: number;
  /** Column of the amount. */
  readonly amount: number;
  /** More than this is never needed. */
  readonly most: number;
  /** Whether it asks for a number at least, and for which. */
  readonly atLeast: number | null;
};

/** A pin as a rule that can be broken. */
function pinRows(problem: Problem, model: ProgrammeModel): ProgrammeRow[] {
  const own = grouped([...model.seats.keys()], (column) => model.seats[column]?.unit.members[0]?.nominee.id ?? '');
  return problem.pins.map((pin) => {
    const columns = own.get(pin.nominee) ?? [];
    if (pin.pin === 'panel') {
      const id = `pin:panel:${pin.nominee}:${pin.panel}`;
      const there = columns.filter((column) => problem.panels[model.seats[column]?.panel ?? -1]?.id === pin.panel);
      return { ...each(there), lower: 1, upper: Number.POSITIVE_INFINITY, rule: { id, policy: id } };
    }
    const id = `pin:${pin.pin}:${pin.nominee}`;
    const [lower, upper] = pin.pin === 'in' ? [1, Number.POSITIVE_INFINITY] : [0, 0];
    return { ...each(columns), lower, upper, rule: { id, policy: id } };
  });
}

/** No more of some columns can be taken together: nobody sits twice, and no panel has more seats than it has. */
function reachOf({ panels }: Problem, { seats, upper }: ProgrammeModel, columns: readonly number[]): number {
  const taken = (here: readonly number[]) => here.reduce((sum, column) => sum + (upper[column] ?? 0), 0);
  const byUnit = [...grouped(columns, (column) => seats[column]?.unit)].map(([unit, own]) =>
    Math.min(unit?.members.length ?? 0, taken(own)),
  );
  const byPanel = [...grouped(columns, (column) => seats[column]?.panel ?? -1)].map(([panel, here]) =>
    Math.min(panels[panel]?.seats ?? 0, taken(here)),
  );
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  return Math.min(sum(byUnit), sum(byPanel));
}

function elasticModel(problem: Problem): ElasticModel {
  const pinned = new Set(problem.pins.map((pin) => pin.nominee));
  const model = programmeModel(problem, likeUnits(openCandidates(problem), pinned), []);
  const [upper, whole] = [[...model.upper], [...model.whole]];
  const rules: Breakable[] = [];
  const rows = [...model.rows, ...pinRows(problem, model)].map((row, at): Row => {
    if (row.rule === null) return row;
    const reach = reachOf(problem, model, row.columns);
    const isMinimum = row.lower > 0;
    const most = isMinimum ? row.lower : reach - row.upper;
    if (most <= 0) return row;
    const amount = upper.length;
    upper.push(most);
    whole.push(true);
    rules.push({ ...row.rule, row: at, amount, most, atLeast: isMinimum ? row.lower : null });
    return { ...joined(row, each([amount], isMinimum ? 1 : -1)), lower: row.lower, upper: row.upper };
  });
  return { model, rows, rules, linear: { lower: upper.map(() => 0), upper, whole, rows } };
}

/** What the solver found with some rules held and the others free to be broken. */
type Broken = { readonly columns: ArrayLike<number>; readonly whole: boolean };

/** A problem whose rules can be broken at a price, and the solver that holds it while one question follows another. */
export class Elastic {
  readonly model: ProgrammeModel;
  readonly rules: readonly Breakable[];
  readonly rows: readonly Row[];
  readonly linear: LinearModel;
  /** The columns of the amounts, in the order of the rules. */
  readonly amounts: readonly number[];
  private readonly relaxed: Relaxed;

  constructor(
    readonly problem: Problem,
    readonly solver: Solver,
  ) {
    const { model, rules, rows, linear } = elasticModel(problem);
    this.model = model;
    this.rules = rules;
    this.rows = rows;
    this.linear = linear;
    this.amounts = rules.map((rule) => rule.amount);
    this.relaxed = new Relaxed(solver, linear, rows);
  }

  /** Allows at most so much of each amount: upper bounds of all columns. */
  private allow(most: readonly number[]): number[] {
    this.relaxed.bound(this.amounts, most);
    const upper = [...this.linear.upper];
    for (const [at, amount] of this.amounts.entries()) upper[amount] = most[at] ?? 0;
    return upper;
  }

  private hold(isHeld: (rule: Breakable) => boolean): number[] {
    return this.allow(this.rules.map((rule) => (isHeld(rule) ? 0 : rule.most)));
  }

  /** Breaks as little as possible of the rules not held, in fractions. Null: those held contradict one another. */
  brokenInFractions(isHeld: (rule: Breakable) => boolean): Broken | null {
    this.hold(isHeld);
    const least = this.relaxed.least(each(this.amounts));
    return least === null ? null : { ...least, whole: isWhole(this.linear, least.columns) };
  }

  /** The same in whole numbers. */
  broken(isHeld: (rule: Breakable) => boolean): Least | null {
    return this.near(this.hold(isHeld));
  }

  /** Breaks as little as possible when each rule may be broken by so much, in whole numbers. */
  brokenWithin(most: readonly number[]): Least | null {
    return this.near(this.allow(most));
  }

  private near(upper: readonly number[]): Least | null {
    const { solver, linear, relaxed, rows } = this;
    return leastNear(solver, linear, { relaxed, rows, upper }, each(this.amounts), 1);
  }

  /**
   * Those of some rules that, in fractions, prove together that they cannot all be kept, whatever becomes of the others. None:
   * in fractions they can.
   */
  proof(rules: readonly Breakable[]): Breakable[] {
    this.hold(() => false);
    const least = this.relaxed.least(each(rules.map((rule) => rule.amount)), 'primal');
    if (least === null || least.value < tolerance) return [];
    return rules.filter((rule) => Math.abs(least.rowDuals[rule.row] ?? 0) > tolerance);
  }

  dispose(): void {
    this.relaxed.dispose();
  }
}
