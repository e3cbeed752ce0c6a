import Papa from 'papaparse';
import { toSpreadsheetText } from './spreadsheet-text';
import { cellText, type TableDocument } from './table';

/**
 * A list as comma-separated values (RFC 4180): the row of headings and the rows, without title, so that any program can read
 * it. UTF-8 with a byte-order mark: Excel takes the file for a national code page without one.
 */
export function writeDelimited({ columns, rows }: TableDocument): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse({
    fields: columns.map((column) => toSpreadsheetText(column.header)),
    data: rows.map((row) =>
      columns.map((_, index) => {
        const cell = row[index] ?? null;
        return typeof cell === 'string' ? toSpreadsheetText(cell) : cellText(cell);
      }),
    ),
  });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
