export type DotLayout = {
  /** How many dots stand above one another, so that the longest row keeps to `maxColumns`. */
  stack: number;
  /** Columns of the longest row or reference. */
  columns: number;
  width: number;
  height: number;
};

/**
 * The common scale of rows of dots: the same for all rows, so that their lengths can be compared. Dots fill columns of `stack`
 * dots; a length of n dots therefore ends at column n / stack, also for a reference that is no whole number.
 */
export function dotLayout(counts: readonly number[], pitch: number, maxColumns: number): DotLayout {
  const longest = Math.max(1, ...counts.map((count) => Math.ceil(count)));
  const stack = Math.ceil(longest / maxColumns);
  const columns = Math.ceil(longest / stack);
  return { stack, columns, width: columns * pitch, height: stack * pitch };
}

/** The centre of dot `index` (from 0) in a row with this layout. */
export function dotCentre(index: number, pitch: number, stack: number): { cx: number; cy: number } {
  return { cx: (Math.floor(index / stack) + 0.5) * pitch, cy: ((index % stack) + 0.5) * pitch };
}
