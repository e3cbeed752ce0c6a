/** A list of which the columns are known: where its headings stand, and which column is which. */
export type HeadedRows<Column extends string> = {
  /** Place of the row of headings in the sheet, from 0. */
  readonly headingRow: number;
  /** Place of each column that the list has. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** Headings that mean nothing here; their columns are left out. */
  readonly unknown: readonly string[];
};

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Finds the row of headings: the first of the first rows that names the columns without which the list says nothing. Headings
 * count whatever their capitals, spaces and punctuation.
 *
 * @param headings what each column is called
 * @param needed columns without which the row is not one of headings
 */
export function findHeadings<Column extends string>(
  rows: readonly (readonly string[])[],
  headings: Readonly<Record<Column, string>>,
  needed: readonly Column[],
): HeadedRows<Column> | null {
  const names = Object.entries(headings) as [Column, string][];
  const firstRows = 20;
  for (const [headingRow, row] of rows.slice(0, firstRows).entries()) {
    const columns: Partial<Record<Column, number>> = {};
    const unknown: string[] = [];
    for (const [at, cell] of row.entries()) {
      if (cell === '') continue;
      const known = names.find(([, heading]) => folded(heading) === folded(cell));
      if (known === undefined) unknown.push(cell);
      else columns[known[0]] ??= at;
    }
    if (needed.every((column) => columns[column] !== undefined)) return { headingRow, columns, unknown };
  }
  return null;
}
