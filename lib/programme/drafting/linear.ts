/** Columns of a linear model with a factor each. */
export type Terms = { readonly columns: readonly number[]; readonly factors: readonly number[] };

export type Row = Terms & { readonly lower: number; readonly upper: number };

/** A linear model as a solver takes it: columns and rows are known by their numbers only. */
export type LinearModel = {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: readonly boolean[];
  readonly rows: readonly Row[];
};

/** The same factor for each column. */
export function each(columns: readonly number[], factor = 1): Terms {
  return { columns, factors: columns.map(() => factor) };
}

/** One after the other; no column may be in both. */
export function joined(...parts: readonly Terms[]): Terms {
  return { columns: parts.flatMap((part) => part.columns), factors: parts.flatMap((part) => part.factors) };
}

/** The greatest whole number by which some whole numbers can be divided; 1 where all are zero. */
export function commonDivisor(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return numbers.reduce(divisor, 0) || 1;
}

/** What the terms add up to for given values of the columns. */
export function sumOf({ columns, factors }: Terms, values: ArrayLike<number>): number {
  return columns.reduce((sum, column, at) => sum + (factors[at] ?? 0) * (values[column] ?? 0), 0);
}
