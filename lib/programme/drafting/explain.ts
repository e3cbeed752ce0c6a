import { openCandidates } from './candidates';
import { checkProgramme } from './check';
import {
  type Change,
  type Enough,
  fewestChanges,
  type Known,
  knownRows,
  type Measure,
  measured,
  type Need,
} from './fewest-changes';
import { leastWhole, Relaxed, type Solver } from './highs';
import { each, joined, type LinearModel, type Row, sumOf } from './linear';
import { lot } from './lots';
import { type ProgrammeModel, type ProgrammeRow, programmeModel, programmeOf } from './model';
import { isWhole, type Least, leastNear, tolerance } from './near';
import { grouped, inOrder } from './order';
import type { Conflict, Problem, Progress, Relaxation, RuleChange } from './types';
import { likeUnits } from './units';

/** Rules can be broken at a price: each has a column for the amount by which it is. */
type Elastic = {
  readonly model: ProgrammeModel;
  readonly rows: readonly Row[];
  readonly linear: LinearModel;
  readonly rules: readonly Breakable[];
};

type Breakable = {
  readonly id: string;
  readonly policy: string;
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

function elasticModel(problem: Problem): Elastic {
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

/**
 * What it takes to loosen a rule, beside the number of rules and the amounts: minima are loosened before maxima, those before
 * the seats of a State, pins last; small minima are spared; the lots decide the rest.
 */
function price(rule: Breakable, seed: string): number {
  const kind = rule.id.startsWith('pin:') ? 3 : rule.policy.startsWith('state') ? 2 : rule.atLeast === null ? 1 : 0;
  const small = rule.atLeast === null ? 0 : Math.round(2000 / rule.atLeast);
  return kind * 10_000 + small + lot(seed, 'rule', rule.id);
}

/** The columns of the elastic model, as they were found. */
type Columns = Pick<Least, 'columns'>;

/** What the solver found with some rules held and the others free to be broken. */
type Broken = { readonly columns: ArrayLike<number>; readonly whole: boolean };

/** Looks for what to loosen and for what contradicts what, on one model that stays in the solver. */
class Explanation {
  private readonly relaxed: Relaxed;
  private readonly amounts: readonly number[];
  /** Conflicts in fractions that were met while a relaxation was looked for. */
  private met: readonly (readonly Breakable[])[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly seed: string,
    private readonly solver: Solver,
    private readonly elastic: Elastic,
  ) {
    this.relaxed = new Relaxed(solver, elastic.linear, elastic.rows);
    this.amounts = elastic.rules.map((rule) => rule.amount);
  }

  /** Rules may be broken or not: upper bounds of all columns. */
  private hold(isHeld: (rule: Breakable) => boolean): number[] {
    const { rules, linear } = this.elastic;
    const most = rules.map((rule) => (isHeld(rule) ? 0 : rule.most));
    this.relaxed.bound(this.amounts, most);
    const upper = [...linear.upper];
    for (const [at, amount] of this.amounts.entries()) upper[amount] = most[at] ?? 0;
    return upper;
  }

  /** Breaks as little as possible of the rules not held, in fractions. Null: those held contradict one another. */
  private brokenRelaxed(isHeld: (rule: Breakable) => boolean): (Broken & { readonly rowDuals: Float64Array }) | null {
    this.hold(isHeld);
    const least = this.relaxed.least(each(this.amounts));
    return least === null ? null : { ...least, whole: isWhole(this.elastic.linear, least.columns) };
  }

  /** The same in whole numbers. */
  private broken(isHeld: (rule: Breakable) => boolean, amounts: readonly number[] = this.amounts): Least | null {
    const { linear, rows } = this.elastic;
    const parts = { relaxed: this.relaxed, rows, upper: this.hold(isHeld) };
    return leastNear(this.solver, linear, parts, each(amounts), 1);
  }

  /**
   * The fewest rules to loosen, of those the smallest amounts, of those the ones that cost the desk least.
   *
   * @param tell told of a relaxation before it is known that none is smaller
   */
  relaxation(tell: (relaxation: Relaxation) => void): Relaxation {
    this.met = this.conflictsApart();
    return this.relaxationOf(
      this.fewest((least) => tell(this.relaxationOf(least, false))),
      true,
    );
  }

  private fewest(tell: (columns: Columns) => void): Columns {
    const { rules, rows, linear } = this.elastic;
    const relaxed = new Relaxed(this.solver, linear, rows);
    const rowsOfRules = rules.map((rule) => rule.row);
    /** By how much the rules are broken in fractions when each may be by an amount at no cost. */
    const need = (amounts: readonly number[]): Need | null => {
      const bounds = rules.map(({ row, atLeast }, at) => {
        const { lower, upper } = rows[row] ?? { lower: 0, upper: 0 };
        const free = amounts[at] ?? 0;
        return atLeast === null ? { lower, upper: upper + free } : { lower: lower - free, upper };
      });
      relaxed.boundRows(
        rowsOfRules,
        bounds.map(({ lower }) => lower),
        bounds.map(({ upper }) => upper),
      );
      const least = relaxed.least(each(this.amounts));
      if (least === null) throw new Error('loosening all rules leaves no programme');
      if (least.value < tolerance) return null;
      const weight = ({ row, atLeast }: Breakable) => (least.rowDuals[row] ?? 0) * (atLeast === null ? -1 : 1);
      const columns = [...rules.keys()].filter((at) => weight(rules[at] as Breakable) > tolerance);
      const factors = columns.map((at) => {
        const factor = weight(rules[at] as Breakable);
        return Math.abs(factor - Math.round(factor)) < tolerance ? Math.round(factor) : factor;
      });
      const exact = least.value + sumOf({ columns, factors }, amounts);
      const atLeast = factors.every(Number.isInteger) ? Math.ceil(exact - tolerance) : exact - tolerance;
      return { columns, factors, atLeast };
    };
    const enough = ({ columns }: Columns): Enough<Columns> => ({
      amounts: this.amounts.map((column) => Math.round(columns[column] ?? 0)),
      found: { columns },
    });
    const within = (amounts: readonly number[]) => {
      const upper = [...linear.upper];
      for (const [at, column] of this.amounts.entries()) upper[column] = amounts[at] ?? 0;
      this.relaxed.bound(this.amounts, amounts);
      const found = leastNear(this.solver, linear, { relaxed: this.relaxed, rows, upper }, each(this.amounts), 1);
      return found === null ? null : enough(found);
    };
    const conflicts = this.met.map((conflict) => conflict.map((rule) => rules.indexOf(rule)));
    const changes = rules.map((rule) => ({ most: rule.most, price: price(rule, this.seed) }));
    const best = (by: Measure, known: Known) => enough(this.best(changes, by, known));
    try {
      return fewestChanges(this.solver, changes, { need, within, best }, conflicts, tell);
    } finally {
      relaxed.dispose();
    }
  }

  private relaxationOf({ columns }: Columns, proven: boolean): Relaxation {
    const { rules, model } = this.elastic;
    const changes = rules.flatMap((rule): RuleChange[] => {
      const by = Math.round(columns[rule.amount] ?? 0);
      return by > 0 ? [{ rule: rule.id, by }] : [];
    });
    const programme = programmeOf(this.problem, model, columns);
    const named = new Set(changes.map((change) => change.rule));
    const others = checkProgramme(this.problem, programme).broken.filter((id) => !named.has(id));
    if (others.length > 0) throw new Error(`the programme of a relaxation breaks other rules: ${others.join(', ')}`);
    return { rules: changes.toSorted((x, y) => inOrder(x.rule, y.rule)), programme, proven };
  }

  /**
   * Those of some rules that, in fractions, prove together that they cannot all be kept, whatever becomes of the others. None:
   * in fractions they can.
   */
  private proof(rules: readonly Breakable[]): Breakable[] {
    this.hold(() => false);
    const least = this.relaxed.least(each(rules.map((rule) => rule.amount)), 'primal');
    if (least === null || least.value < tolerance) return [];
    return rules.filter((rule) => Math.abs(least.rowDuals[rule.row] ?? 0) > tolerance);
  }

  /** Conflicts in fractions that have no rule in common, as many as are quickly found. */
  private conflictsApart(): readonly Breakable[][] {
    const conflicts: Breakable[][] = [];
    const seen = new Set<Breakable>();
    for (;;) {
      let open = this.proof(this.elastic.rules.filter((rule) => !seen.has(rule)));
      if (open.length === 0) return conflicts;
      for (const rule of open) seen.add(rule);
      while (open.length > 0) {
        const [first, ...others] = open;
        const left = this.proof(others);
        // What falls out of the proof together with one rule mostly is the conflict that this rule is in.
        const fallen = open.filter((rule) => rule === first || !left.includes(rule));
        const conflict = left.length === 0 ? open : this.proof(fallen);
        if (conflict.length > 0) conflicts.push(conflict);
        open = left;
      }
    }
  }

  /** The best changes by a measure, in whole numbers, on the whole model. */
  private best(changes: readonly Change[], by: Measure, known: Known): Columns {
    const { linear } = this.elastic;
    const upper = [...linear.upper];
    const made = changes.map(({ most }, at) => (most === 1 ? (this.amounts[at] ?? -1) : upper.push(1) - 1));
    const { rows, terms } = measured(changes, this.amounts, made);
    const all = [
      ...linear.rows,
      ...rows,
      ...knownRows(known, this.amounts, terms),
      { ...terms[by], lower: known.atLeast, upper: Number.POSITIVE_INFINITY },
    ];
    const wider: LinearModel = { lower: upper.map(() => 0), upper, whole: upper.map(() => true), rows: all };
    const found = leastWhole(this.solver, wider, all, terms[by]);
    if (found === null) throw new Error('loosening all rules leaves no programme');
    return found;
  }

  /** Policies of the rules that are broken. */
  private policiesIn(columns: ArrayLike<number>): string[] {
    const broken = this.elastic.rules.filter((rule) => (columns[rule.amount] ?? 0) > tolerance);
    return [...new Set(broken.map((rule) => rule.policy))].toSorted(inOrder);
  }

  /**
   * A conflict of rules as they were set. It has a rule in common with every set of rules whose loosening makes a programme
   * possible: the smallest choice that meets all such sets found so far either is a conflict, or yields a further set. First
   * in fractions, which is quick; then in whole numbers, until no smaller conflict can be.
   *
   * @param tell told of a conflict before it is known to be the smallest
   */
  conflict(tell: (conflict: Conflict) => void): Conflict {
    const columns = this.elastic.linear.upper.length;
    let quick = this.quickConflict();
    if (quick !== null) tell(quick);
    const sets: { readonly policies: readonly string[]; readonly whole: boolean }[] = [];
    for (let round = 0; quick !== null && !quick.smallest && round < effort.rounds(columns); round += 1) {
      const choice = smallestMeeting(sets.map(({ policies }) => policies));
      if (choice === null || choice.length >= quick.rules.length) break;
      const broken = this.brokenRelaxed((rule) => choice.includes(rule.policy));
      if (broken === null) quick = this.conflictOf(choice, choice.length === 1);
      else sets.push({ policies: this.policiesIn(broken.columns), whole: broken.whole });
    }
    if (quick?.smallest === true) return quick;
    const sure = sets.flatMap(({ policies, whole }) => (whole ? [policies] : []));
    const checks = quick === null ? mostRounds : effort.checks(columns);
    for (let round = 0; round < checks; round += 1) {
      const choice = smallestMeeting(sure);
      if (choice === null) break;
      if (quick !== null && choice.length >= quick.rules.length) return { ...quick, smallest: true };
      const broken = this.broken((rule) => choice.includes(rule.policy));
      if (broken === null) return this.conflictOf(choice, true);
      sure.push(this.policiesIn(broken.columns));
    }
    const all = new Set(this.elastic.rules.map((rule) => rule.policy));
    const thinned = this.thinned(quick?.rules ?? [...all]);
    return quick !== null && thinned.length === quick.rules.length ? quick : this.conflictOf(thinned, false);
  }

  /** A conflict in fractions from those met before, without any rule that it can do without. */
  private quickConflict(): Conflict | null {
    const policiesOf = (rules: readonly Breakable[]) => [...new Set(rules.map((rule) => rule.policy))];
    const [first] = this.met.map(policiesOf).toSorted((a, b) => a.length - b.length);
    if (first === undefined) return null;
    let policies = first;
    // Pins and the seats of a State come first: a rule by group or gender says more.
    for (const policy of first.toSorted(inOrder).toReversed()) {
      const others = policies.filter((other) => other !== policy);
      if (this.brokenRelaxed((rule) => others.includes(rule.policy)) === null) policies = others;
    }
    return this.conflictOf(policies, policies.length === 1);
  }

  /** Takes rules away one after the other while the rest still contradict one another. */
  private thinned(policies: readonly string[]): string[] {
    let left = policies.toSorted(inOrder);
    for (const policy of left) {
      const others = left.filter((other) => other !== policy);
      if (this.broken((rule) => others.includes(rule.policy)) === null) left = others;
    }
    return left;
  }

  /** A conflict with the places where it arises; when only whole numbers contradict one another, all places. */
  private conflictOf(policies: readonly string[], smallest: boolean): Conflict {
    const own = this.elastic.rules.filter((rule) => policies.includes(rule.policy));
    const core = this.core(own);
    const rows = core.length === 0 ? own : core;
    return { rules: policies.toSorted(inOrder), rows: rows.map((rule) => rule.id).toSorted(inOrder), smallest };
  }

  /** Of rules that contradict one another in fractions so few that all are needed for it. None: they do not. */
  private core(rules: readonly Breakable[]): readonly Breakable[] {
    let left = this.proof(rules);
    const needed = new Set<Breakable>();
    for (;;) {
      const next = left.find((rule) => !needed.has(rule));
      if (next === undefined) return left;
      const rest = this.proof(left.filter((rule) => rule !== next));
      if (rest.length === 0) {
        needed.add(next);
        continue;
      }
      // What falls out together with one rule often is a conflict by itself, and a small one.
      const fallen = this.proof(left.filter((rule) => rule === next || !rest.includes(rule)));
      left = fallen.length > 0 && needed.size === 0 ? fallen : rest;
    }
  }

  dispose(): void {
    this.relaxed.dispose();
  }
}

/** After so many rounds a conflict that cannot be made smaller has to do. */
const mostRounds = 60;
/** What is spent on whether a conflict is the smallest: the larger the model, the less often it is solved. */
const effort = {
  rounds: (columns: number) => Math.min(mostRounds, Math.ceil(150_000 / columns)),
  /** In whole numbers. */
  checks: (columns: number) => Math.min(12, Math.ceil(40_000 / columns)),
};
/** So many choices are looked at for each size. */
const mostChoices = 20_000;

/** The fewest elements that meet every set, the first in order; null when too many would have to be tried. */
function smallestMeeting(sets: readonly (readonly string[])[]): string[] | null {
  let choices = 0;
  const extend = (chosen: readonly string[], size: number): string[] | null => {
    choices += 1;
    const open = sets.find((set) => !set.some((element) => chosen.includes(element)));
    if (open === undefined) return chosen.toSorted(inOrder);
    if (chosen.length === size) return null;
    for (const element of open) {
      const found = extend([...chosen, element], size);
      if (found !== null || choices > mostChoices) return found;
    }
    return null;
  };
  for (let size = 0; size <= sets.length && choices <= mostChoices; size += 1) {
    const found = extend([], size);
    if (found !== null) return found;
  }
  return null;
}

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
  const explanation = new Explanation(problem, seed, solver, elasticModel(problem));
  try {
    const tellRelaxation = (found: Relaxation) => tell({ kind: 'relaxation', relaxation: found });
    const relaxation = explanation.relaxation(tellRelaxation);
    tellRelaxation(relaxation);
    const tellConflict = (conflict: Conflict) => tell({ kind: 'conflict', conflict });
    const conflict = explanation.conflict(tellConflict);
    tellConflict(conflict);
    return { relaxation, conflict };
  } finally {
    explanation.dispose();
  }
}
