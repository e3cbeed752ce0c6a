import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs';
import { type LinearModel, type Row, sumOf, type Terms } from './linear';
import type { SolverIdentity } from './types';

/** The solver once it is loaded. */
export type Solver = Highs;

/** Loads HiGHS, from a module compiled before where there is one. */
export async function loadSolver(wasmModule?: WebAssembly.Module): Promise<Solver> {
  return loadHighs(wasmModule === undefined ? {} : { wasmModule });
}

/** Which solver this is. */
export function identityOf(solver: Solver): SolverIdentity {
  return { name: 'HiGHS', version: solver.version.string };
}

/** A state in which HiGHS should not end. It is a bug, or the solver ran out of memory. */
class SolverFailure extends Error {}

const always = {
  output_flag: false,
  // Probing in presolve can run for minutes and overrun every limit (HiGHS issues 2478 and 2326).
  presolve_rule_off: 32768,
};

/** Objectives are whole numbers: a gap below one is a proof. */
const wholeNumbers = {
  ...always,
  mip_rel_gap: 0,
  mip_abs_gap: 0.99,
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
};

function load(solver: Solver, model: LinearModel, rows: readonly Row[], whole: boolean): Model {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.columns.length;
  const indices = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(indices.length);
  for (const [at, row] of rows.entries()) {
    indices.set(row.columns, starts[at]);
    values.set(row.factors, starts[at]);
  }
  const numCols = model.lower.length;
  return solver.createModel({
    numCols,
    numRows: rows.length,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
    ...(whole ? { integrality: Int32Array.from(model.whole, (one) => (one ? 1 : 0)) } : {}),
  });
}

function setCost(model: Model, columns: number, terms: Terms): void {
  const costs = new Float64Array(columns);
  for (const [at, column] of terms.columns.entries()) costs[column] = terms.factors[at] ?? 0;
  model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs);
}

/** What the rows say when no column is left: HiGHS takes no empty model. */
function holdsWithoutColumns(rows: readonly Row[]): boolean {
  return rows.every((row) => row.lower <= 0 && row.upper >= 0);
}

export type RelaxedSolution = {
  readonly value: number;
  readonly columns: Float64Array;
  /** By how much the objective grows at least for each unit of a column that is at zero. */
  readonly reducedCosts: Float64Array;
  readonly rowDuals: Float64Array;
};

/** A model in fractions that stays in the solver: objectives follow one another, rows are added, the basis is kept. */
export class Relaxed {
  private readonly columns: number;
  private readonly model: Model | null;
  private readonly emptyHolds: boolean;

  constructor(
    private readonly solver: Solver,
    linear: LinearModel,
    rows: readonly Row[] = linear.rows,
  ) {
    this.columns = linear.lower.length;
    this.emptyHolds = holdsWithoutColumns(rows);
    this.model = this.columns === 0 ? null : load(solver, linear, rows, false);
    this.model?.options.set(always);
  }

  /**
   * The least value of an objective.
   *
   * @param simplex `primal` goes on from the solution before, when only the objective is new and the rows added hold there;
   *   `dual` begins anew, or goes on when only bounds are new
   * @returns null when the rows contradict one another
   */
  least(terms: Terms, simplex: 'dual' | 'primal' = 'dual'): RelaxedSolution | null {
    if (this.model === null) {
      const none = new Float64Array();
      return this.emptyHolds ? { value: 0, columns: none, reducedCosts: none, rowDuals: none } : null;
    }
    this.model.options.set('simplex_strategy', simplex === 'primal' ? 4 : 1);
    setCost(this.model, this.columns, terms);
    const { optimal, infeasible, unboundedOrInfeasible } = this.solver.constants.modelStatus;
    const { modelStatus } = this.model.run();
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return null;
    if (modelStatus !== optimal) throw new SolverFailure(`the relaxation ended with status ${modelStatus}`);
    const { colValue, colDual, rowDual } = this.model.getSolution();
    return { value: sumOf(terms, colValue), columns: colValue, reducedCosts: colDual, rowDuals: rowDual };
  }

  add(row: Row): void {
    this.model?.addRow(row.lower, row.upper, { indices: [...row.columns], values: [...row.factors] });
  }

  bound(columns: readonly number[], upper: readonly number[]): void {
    if (columns.length === 0) return;
    const lower = columns.map(() => 0);
    this.model?.changeColsBounds({ kind: 'set', indices: [...columns] }, lower, [...upper]);
  }

  boundRows(rows: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    if (rows.length > 0) this.model?.changeRowsBounds({ kind: 'set', indices: [...rows] }, [...lower], [...upper]);
  }

  dispose(): void {
    this.model?.dispose();
  }
}

/** Rows without the columns that cannot be anything but zero. */
function withoutZeros(rows: readonly Row[], upper: readonly number[]): Row[] {
  return rows.flatMap((row) => {
    const left = [...row.columns.keys()].filter((at) => (upper[row.columns[at] ?? -1] ?? 0) > 0);
    if (left.length === row.columns.length) return [row];
    if (left.length === 0 && row.lower <= 0 && row.upper >= 0) return [];
    const columns = left.map((at) => row.columns[at] ?? 0);
    return [{ columns, factors: left.map((at) => row.factors[at] ?? 0), lower: row.lower, upper: row.upper }];
  });
}

/**
 * The least value of an objective in whole numbers, proven.
 *
 * @param terms whole factors
 * @param upper upper bounds of the columns, where some are to stay at zero
 * @param onBetter told of each better solution on the way
 * @returns null when there is no solution
 */
export function leastWhole(
  solver: Solver,
  linear: LinearModel,
  rows: readonly Row[],
  terms: Terms,
  upper: readonly number[] = linear.upper,
  onBetter?: (columns: Float64Array) => void,
): { readonly value: number; readonly columns: Float64Array } | null {
  const columns = linear.lower.length;
  if (columns === 0) return holdsWithoutColumns(rows) ? { value: 0, columns: new Float64Array() } : null;
  const { modelStatus: status, callbackType } = solver.constants;
  const callbacks: HighsCallbackMap = {
    [callbackType.mipImprovingSolution]: ({ data }: { data: { mip_solution?: Float64Array } }) => {
      if (data.mip_solution !== undefined) onBetter?.(data.mip_solution);
    },
  };
  const model = load(solver, { ...linear, upper }, withoutZeros(rows, upper), true);
  try {
    setCost(model, columns, terms);
    model.options.set(wholeNumbers);
    const { modelStatus } = model.run(callbacks);
    if (modelStatus === status.infeasible || modelStatus === status.unboundedOrInfeasible) return null;
    if (modelStatus !== status.optimal) throw new SolverFailure(`the search ended with status ${modelStatus}`);
    const { colValue } = model.getSolution();
    return { value: Math.round(sumOf(terms, colValue)), columns: colValue };
  } finally {
    model.dispose();
  }
}
