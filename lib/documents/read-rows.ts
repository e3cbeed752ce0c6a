import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { readSpreadsheet } from './read-spreadsheet';
import type { ReadCell } from './spreadsheet';
import { fromSpreadsheetText } from './spreadsheet-text';

function textOf(cell: ReadCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return typeof cell === 'string' ? fromSpreadsheetText(cell).trim() : String(cell);
}

/**
 * The first sheet of a workbook, or delimited text, as rows of texts: for lists whose columns are known by their headings.
 * Days read `YYYY-MM-DD`, times of day `HH:MM`; an empty cell is an empty text.
 *
 * @param field the input to put a refusal of `readSpreadsheet` beside
 */
export async function readRows(bytes: Uint8Array, field: string): Promise<readonly (readonly string[])[] | Refusal> {
  const read = await readSpreadsheet(bytes, field);
  return isRefusal(read) ? read : read.sheets[0].rows.map((row) => row.map(textOf));
}
