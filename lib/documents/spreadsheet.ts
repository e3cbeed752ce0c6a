/** What a cell of a file holds; a day without time as `YYYY-MM-DD`, a time without day as text `HH:MM`; null: empty. */
export type ReadCell = string | number | boolean | { readonly date: string } | null;

/** Cells merged into one, by row and column from 0; both ends belong to it. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly merged: readonly MergedRange[];
};

export type ReadSpreadsheet = {
  /** How the text was encoded; a workbook says so itself, delimited text was tried. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** At least one, each with at least one cell that is not empty. */
  readonly sheets: readonly [ReadSheet, ...ReadSheet[]];
};

/** Most rows and columns that are read of a sheet. */
export const mostRows = 20_000;
export const mostColumns = 200;
