import { openCandidates } from './candidates';
import { checkProgramme } from './check';
import { leastWhole, Relaxed, type Solver } from './highs';
import { each, joined, type LinearModel, type Row, type Terms } from './linear';
import { lot } from './lots';
import { type ProgrammeModel, type ProgrammeRow, programmeModel, programmeOf } from './model';
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

function elasticModel(problem: Problem): Elastic {
  const pinned = new Set(problem.pins.map((pin) => pin.nominee));
  const model = programmeModel(problem, likeUnits(openCandidates(problem), pinned), []);
  const [upper, whole] = [[...model.upper], [...model.whole]];
  const rules: Breakable[] = [];
  const rows = [...model.rows, ...pinRows(problem, model)].map((row, at): Row => {
    if (row.rule === null) return row;
    const reach = row.columns.reduce((sum, column) => sum + (model.upper[column] ?? 0), 0);
    const isMinimum = row.lower > 0;
    const most = isMinimum ? row.lower : reach - row.upper;
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

function relax(problem: Problem, seed: string, solver: Solver, elastic: Elastic): Relaxation {
  const { rules, rows, linear, model } = elastic;
  const [upper, whole] = [[...linear.upper], [...linear.whole]];
  const all = [...rows];
  const broken = rules.map((rule) => {
    if (rule.most === 1) return rule.amount;
    const column = upper.length;
    upper.push(1);
    whole.push(true);
    all.push({ ...joined(each([rule.amount]), each([column], -rule.most)), lower: Number.NEGATIVE_INFINITY, upper: 0 });
    return column;
  });
  const wider: LinearModel = { lower: upper.map(() => 0), upper, whole, rows: all };
  const least = (terms: Terms) => {
    const found = leastWhole(solver, wider, all, terms);
    if (found === null) throw new Error('loosening all rules leaves no programme');
    all.push({ ...terms, lower: Number.NEGATIVE_INFINITY, upper: found.value });
    return found.columns;
  };
  least(each(broken));
  least(each(rules.map((rule) => rule.amount)));
  const columns = least({ columns: broken, factors: rules.map((rule) => price(rule, seed)) });
  const changes = rules.flatMap((rule): RuleChange[] => {
    const by = Math.round(columns[rule.amount] ?? 0);
    return by > 0 ? [{ rule: rule.id, by }] : [];
  });
  const programme = programmeOf(problem, model, columns);
  const named = new Set(changes.map((change) => change.rule));
  const others = checkProgramme(problem, programme).broken.filter((id) => !named.has(id));
  if (others.length > 0) throw new Error(`the programme of a relaxation breaks other rules: ${others.join(', ')}`);
  return { rules: changes.toSorted((a, b) => inOrder(a.rule, b.rule)), programme };
}

/** Which rules, as they were set, cannot be kept together. */
class Conflicts {
  private readonly relaxed: Relaxed;
  private readonly policies: readonly string[];

  constructor(
    private readonly solver: Solver,
    private readonly elastic: Elastic,
  ) {
    this.relaxed = new Relaxed(solver, elastic.linear, elastic.rows);
    this.policies = [...new Set(elastic.rules.map((rule) => rule.policy))].toSorted(inOrder);
  }

  /**
   * Holds some rules and lets the others be broken as little as possible.
   *
   * @returns which of the others then are broken; null when those held contradict one another
   */
  private brokenBeside(held: ReadonlySet<string>): string[] | null {
    const { rules, rows, linear } = this.elastic;
    const most = rules.map((rule) => (held.has(rule.policy) ? 0 : rule.most));
    const amounts = rules.map((rule) => rule.amount);
    this.relaxed.bound(amounts, most);
    if (this.relaxed.least(each([])) === null) return null;
    const upper = [...linear.upper];
    for (const [at, amount] of amounts.entries()) upper[amount] = most[at] ?? 0;
    const found = leastWhole(this.solver, linear, rows, each(amounts), upper);
    if (found === null) return null;
    const broken = rules.filter((rule) => (found.columns[rule.amount] ?? 0) > 0.5).map((rule) => rule.policy);
    return [...new Set(broken)].toSorted(inOrder);
  }

  /** Takes rules away one after the other while the rest still contradict one another. */
  private thinned(rules: readonly string[]): string[] {
    let left = [...rules];
    for (const rule of rules) {
      const others = left.filter((other) => other !== rule);
      if (this.brokenBeside(new Set(others)) === null) left = others;
    }
    return left;
  }

  /**
   * A conflict with the fewest rules. A conflict has a rule in common with every set of rules whose loosening makes a programme
   * possible: the smallest choice that meets all such sets found so far either is a conflict, or yields a further set.
   */
  find(): Conflict {
    const sets: (readonly string[])[] = [];
    for (let round = 0; round < mostRounds; round += 1) {
      const choice = smallestMeeting(sets);
      if (choice === null) break;
      const broken = this.brokenBeside(new Set(choice));
      if (broken === null) return { rules: choice, rows: this.focus(choice), smallest: true };
      sets.push(broken);
    }
    const rules = this.thinned(this.policies);
    return { rules, rows: this.focus(rules), smallest: false };
  }

  /**
   * Where a conflict arises: those panels, States and persons of its rules that contradict one another already. When only whole
   * numbers contradict one another, all of them.
   */
  private focus(policies: readonly string[]): string[] {
    const { rules } = this.elastic;
    const own = rules.filter((rule) => policies.includes(rule.policy));
    const amounts = rules.map((rule) => rule.amount);
    const hold = (held: readonly Breakable[]) =>
      this.relaxed.bound(
        amounts,
        rules.map((rule) => (held.includes(rule) ? 0 : rule.most)),
      );
    hold([]);
    const least = this.relaxed.least(each(own.map((rule) => rule.amount)));
    // Rows with a price in the relaxation prove together that it cannot be zero.
    let left = own.filter((rule) => Math.abs(least?.rowDuals[rule.row] ?? 0) > 1e-7);
    hold(left);
    if (this.relaxed.least(each([])) !== null) return own.map((rule) => rule.id).toSorted(inOrder);
    for (const rule of left) {
      const others = left.filter((other) => other !== rule);
      hold(others);
      if (this.relaxed.least(each([])) === null) left = others;
    }
    return left.map((rule) => rule.id).toSorted(inOrder);
  }

  dispose(): void {
    this.relaxed.dispose();
  }
}

/** After so many rounds a conflict that cannot be made smaller has to do. */
const mostRounds = 60;
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
  const elastic = elasticModel(problem);
  const relaxation = relax(problem, seed, solver, elastic);
  tell({ kind: 'relaxation', relaxation });
  const conflicts = new Conflicts(solver, elastic);
  try {
    const conflict = conflicts.find();
    tell({ kind: 'conflict', conflict });
    return { relaxation, conflict };
  } finally {
    conflicts.dispose();
  }
}
