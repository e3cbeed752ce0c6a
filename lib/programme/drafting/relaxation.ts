import { checkProgramme } from './check';
import type { Breakable, Elastic } from './elastic';
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
import { leastWhole, Relaxed } from './highs';
import { each, type LinearModel, sumOf } from './linear';
import { lot } from './lots';
import { programmeOf } from './model';
import { type Least, tolerance } from './near';
import { inOrder } from './order';
import type { Relaxation, RuleChange } from './types';

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

/**
 * The fewest rules to loosen, of those the smallest amounts, of those the ones that cost the desk least.
 *
 * @param seed decides between rules that cost the same
 * @param conflicts rules that contradict one another, as far as is known
 * @param tell told of a relaxation before it is known that none is smaller
 */
export function smallestRelaxation(
  elastic: Elastic,
  seed: string,
  conflicts: readonly (readonly Breakable[])[],
  tell: (relaxation: Relaxation) => void,
): Relaxation {
  const { rules, solver } = elastic;
  const relaxed = new Relaxed(solver, elastic.linear, elastic.rows);
  const changes = rules.map((rule) => ({ most: rule.most, price: price(rule, seed) }));
  const enough = ({ columns }: Columns): Enough<Columns> => ({
    amounts: elastic.amounts.map((column) => Math.round(columns[column] ?? 0)),
    found: { columns },
  });
  const steps = {
    need: (amounts: readonly number[]) => needBeside(elastic, relaxed, amounts),
    within: (amounts: readonly number[]) => {
      const found = elastic.brokenWithin(amounts);
      return found === null ? null : enough(found);
    },
    best: (by: Measure, known: Known) => enough(bestBy(elastic, changes, by, known)),
  };
  const met = conflicts.map((conflict) => conflict.map((rule) => rules.indexOf(rule)));
  try {
    const fewest = fewestChanges(solver, changes, steps, met, (least) => tell(relaxationOf(elastic, least, false)));
    return relaxationOf(elastic, fewest, true);
  } finally {
    relaxed.dispose();
  }
}

/** By how much the rules are broken in fractions when each may be by an amount at no cost; null: not at all. */
function needBeside(elastic: Elastic, relaxed: Relaxed, amounts: readonly number[]): Need | null {
  const { rules, rows } = elastic;
  const bounds = rules.map(({ row, atLeast }, at) => {
    const { lower, upper } = rows[row] ?? { lower: 0, upper: 0 };
    const free = amounts[at] ?? 0;
    return atLeast === null ? { lower, upper: upper + free } : { lower: lower - free, upper };
  });
  relaxed.boundRows(
    rules.map((rule) => rule.row),
    bounds.map(({ lower }) => lower),
    bounds.map(({ upper }) => upper),
  );
  const least = relaxed.least(each(elastic.amounts));
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
}

/** The best changes by a measure, in whole numbers, on the whole model. */
function bestBy({ linear, amounts, solver }: Elastic, changes: readonly Change[], by: Measure, known: Known): Columns {
  const upper = [...linear.upper];
  const made = changes.map(({ most }, at) => (most === 1 ? (amounts[at] ?? -1) : upper.push(1) - 1));
  const { rows, terms } = measured(changes, amounts, made);
  const all = [
    ...linear.rows,
    ...rows,
    ...knownRows(known, amounts, terms),
    { ...terms[by], lower: known.atLeast, upper: Number.POSITIVE_INFINITY },
  ];
  const wider: LinearModel = { lower: upper.map(() => 0), upper, whole: upper.map(() => true), rows: all };
  const found = leastWhole(solver, wider, all, terms[by]);
  if (found === null) throw new Error('loosening all rules leaves no programme');
  return found;
}

function relaxationOf({ problem, rules, model }: Elastic, { columns }: Columns, proven: boolean): Relaxation {
  const changes = rules.flatMap((rule): RuleChange[] => {
    const by = Math.round(columns[rule.amount] ?? 0);
    return by > 0 ? [{ rule: rule.id, by: by + (rule.beyond ?? 0) }] : [];
  });
  const programme = programmeOf(problem, model, columns);
  const named = new Set(changes.map((change) => change.rule));
  const others = checkProgramme(problem, programme).broken.filter((id) => !named.has(id));
  if (others.length > 0) throw new Error(`the programme of a relaxation breaks other rules: ${others.join(', ')}`);
  return { rules: changes.toSorted((x, y) => inOrder(x.rule, y.rule)), programme, proven };
}
