import type { ReadSheet } from '@/lib/documents/spreadsheet';
import type { TableDocument } from '@/lib/documents/table';
import { textOf } from '../sheet/layout';
import type { PlannedRow } from '../sheet/plan';
import type { RowProblem } from '../sheet/read-row';

/** The words of a sheet of refused rows. */
export type RefusedWords = {
  readonly title: string;
  readonly row: string;
  readonly reason: string;
  readonly sentence: (problem: RowProblem) => string;
};

/** The refused rows of a sheet as they stand in it, each with its number and the reasons. */
export function refusedTable(
  data: {
    readonly sheet: ReadSheet;
    readonly columns: readonly { readonly column: number; readonly heading: string }[];
    readonly rows: readonly PlannedRow[];
    readonly fileName: string;
  },
  words: RefusedWords,
): TableDocument {
  const refused = data.rows.flatMap((row) => (row.outcome === 'refused' ? [row] : []));
  return {
    title: words.title,
    lines: [data.fileName],
    sheet: words.title,
    columns: [
      ...data.columns.map(({ column, heading }) => ({ key: String(column), header: heading, width: 22 })),
      { key: 'row', header: words.row, width: 8, align: 'end' as const },
      { key: 'reason', header: words.reason, width: 60 },
    ],
    rows: refused.map(({ at, problems }) => [
      ...data.columns.map(({ column }) => textOf(data.sheet.rows[at]?.[column])),
      at + 1,
      problems.map(words.sentence).join(' '),
    ]),
  };
}
