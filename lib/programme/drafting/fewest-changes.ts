import { leastWhole, type Solver } from './highs';
import { each, joined, type LinearModel, type Row, type Terms } from './linear';

/** Something that can be changed by a whole amount up to `most`; `price` decides between choices that are otherwise equal. */
export type Change = { readonly most: number; readonly price: number };

/** The amounts of some changes, each times a factor, must come to so much at least. */
export type Need = Terms & { readonly atLeast: number };

/** Choices are judged by the number of changes, then by the sum of their amounts, then by their prices together. */
export type Measure = 'made' | 'amounts' | 'price';

/** What is known of the best choice by a measure. */
export type Known = {
  readonly needs: readonly Need[];
  /** By the measures before. */
  readonly atMost: Readonly<Partial<Record<Measure, number>>>;
  readonly atLeast: number;
};

/** Amounts, one for each change, with what they make possible. */
export type Enough<Found> = { readonly amounts: readonly number[]; readonly found: Found };

/** What is asked of the large model. */
export type Trial<Found> = {
  /** Something that larger amounts must satisfy and these do not, by an argument in fractions. Null: there is none. */
  readonly need: (amounts: readonly number[]) => Need | null;
  /** What is possible with these amounts or smaller ones, in whole numbers. Null: nothing. */
  readonly within: (amounts: readonly number[]) => Enough<Found> | null;
  /** The best of all in whole numbers. */
  readonly best: (by: Measure, known: Known) => Enough<Found>;
};

/** After so many choices that are not enough the large model is searched: there are too many that are alike. */
const mostChoices = 40;

const anything = Number.POSITIVE_INFINITY;

/** Each change as two columns: its amount, and whether it is made. One that has no other amount than one is the same column twice. */
export function measured(
  changes: readonly Change[],
  amounts: readonly number[],
  made: readonly number[],
): { readonly rows: readonly Row[]; readonly terms: Readonly<Record<Measure, Terms>> } {
  const rows = changes.flatMap(({ most }, at) => {
    const [amount, whether] = [amounts[at] ?? -1, made[at] ?? -1];
    if (amount === whether) return [];
    return { ...joined(each([amount]), each([whether], -most)), lower: Number.NEGATIVE_INFINITY, upper: 0 };
  });
  const price = { columns: made, factors: changes.map((change) => change.price) };
  return { rows, terms: { made: each(made), amounts: each(amounts), price } };
}

/** Rows that say what is known, over columns as in `measured`. */
export function knownRows({ needs, atMost }: Known, amounts: readonly number[], terms: Record<Measure, Terms>): Row[] {
  const measures: readonly Measure[] = ['made', 'amounts', 'price'];
  return [
    ...needs.map(({ columns, factors, atLeast }) => ({
      columns: columns.map((change) => amounts[change] ?? -1),
      factors,
      lower: atLeast,
      upper: anything,
    })),
    ...measures.flatMap((by) => {
      const most = atMost[by];
      return most === undefined ? [] : [{ ...terms[by], lower: Number.NEGATIVE_INFINITY, upper: most }];
    }),
  ];
}

/** The best choice by what is known so far, from the changes that needs speak of. */
function bestChoice(solver: Solver, changes: readonly Change[], by: Measure, known: Known) {
  const spoken = [...new Set(known.needs.flatMap(({ columns }) => columns))].toSorted((a, b) => a - b);
  const own = spoken.flatMap((change) => changes[change] ?? []);
  const amounts = [...own.keys()];
  const made = amounts.map((column) => own.length + column);
  const { rows, terms } = measured(own, amounts, made);
  const columnOf = changes.map((_, change) => spoken.indexOf(change));
  const all = [...rows, ...knownRows(known, columnOf, terms)];
  const upper = [...own.map(({ most }) => most), ...own.map(() => 1)];
  const model: LinearModel = { lower: upper.map(() => 0), upper, whole: upper.map(() => true), rows: all };
  const least = leastWhole(solver, model, all, terms[by]);
  if (least === null) throw new Error('what changes must satisfy contradicts itself');
  const chosen = changes.map((_, change) => {
    const column = columnOf[change] ?? -1;
    if (column < 0) return 0;
    // Where only the number counts, a change that is made at all may be as large as can be.
    const amount =
      by === 'made' ? (upper[column] ?? 0) * (least.columns[own.length + column] ?? 0) : least.columns[column];
    return Math.round(amount ?? 0);
  });
  return { value: least.value, amounts: chosen };
}

function costOf(changes: readonly Change[], amounts: readonly number[]): Readonly<Record<Measure, number>> {
  const made = [...changes.keys()].filter((change) => (amounts[change] ?? 0) > 0);
  return {
    made: made.length,
    amounts: amounts.reduce((sum, amount) => sum + amount, 0),
    price: made.reduce((sum, change) => sum + (changes[change]?.price ?? 0), 0),
  };
}

/**
 * The fewest changes that make something possible, of those the smallest amounts, of those the lowest price. Chooses among
 * changes by what is known to be needed, tries the choice, and learns from each that is not enough what is needed besides: so
 * the large model is mostly asked in fractions only. (Benders' decomposition.)
 *
 * @param conflicts changes of each of which some are needed: those that are quickly found
 * @param tell told of a choice that is enough before it is known to be the best
 */
export function fewestChanges<Found>(
  solver: Solver,
  changes: readonly Change[],
  trial: Trial<Found>,
  conflicts: readonly (readonly number[])[],
  tell: (found: Found) => void,
): Found {
  const needs: Need[] = [];
  const mostOf = (change: number) => changes[change]?.most ?? 0;
  /** Whether something is needed besides these amounts; learns of it, and of as much else as is quickly found. */
  const learn = (amounts: readonly number[]): boolean => {
    const raised = [...amounts];
    for (let learnt = false; ; learnt = true) {
      const need = trial.need(raised);
      if (need === null) return learnt;
      needs.push(need);
      if (need.columns.every((change) => raised[change] === mostOf(change))) return true;
      for (const change of need.columns) raised[change] = mostOf(change);
    }
  };
  for (const conflict of conflicts) {
    const own = new Set(conflict);
    const need = trial.need(changes.map(({ most }, at) => (own.has(at) ? 0 : most)));
    if (need !== null) needs.push(need);
  }
  const atMost: Partial<Record<Measure, number>> = {};
  let best: Enough<Found> | null = null;
  let inFractions = true;
  for (const by of ['made', 'amounts', 'price'] as const) {
    let atLeast = 0;
    let isBest = false;
    for (let choices = 0; inFractions && !isBest && choices < mostChoices; choices += 1) {
      const { value, amounts } = bestChoice(solver, changes, by, { needs, atMost, atLeast });
      atLeast = value;
      isBest = best !== null && costOf(changes, best.amounts)[by] <= value;
      if (isBest || learn(amounts)) continue;
      const enough = trial.within(amounts);
      // What is enough in fractions need not be in whole numbers.
      if (enough === null) inFractions = false;
      else [best, isBest] = [enough, true];
    }
    // Which of the best is offered is worth no long search.
    if (best === null || (!isBest && !(by === 'price' && inFractions))) {
      const known = best === null ? {} : { [by]: costOf(changes, best.amounts)[by] };
      best = trial.best(by, { needs, atMost: { ...atMost, ...known }, atLeast });
    }
    tell(best.found);
    atMost[by] = costOf(changes, best.amounts)[by];
  }
  if (best === null) throw new Error('no choice was made');
  return best.found;
}
