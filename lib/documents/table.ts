import type { PlainDate } from '@/lib/kernel/dates';

/** What stands in a cell: text, a figure, or a day, which spreadsheets keep as a date; null: empty. */
export type Cell = string | number | { readonly date: PlainDate } | null;

export type TableColumn = {
  readonly key: string;
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'end';
};

/** A list to be handed out as a file, in words already: the same for every format. */
export type TableDocument = {
  readonly title: string;
  /** Stand below the title: the date as at which the list is, what was left out, whether it is invented. */
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Name of the sheet in a workbook. */
  readonly sheet: string;
};

/** A cell as text, for formats that know nothing else. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}
