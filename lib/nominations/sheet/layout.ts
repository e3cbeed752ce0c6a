import type { ReadCell, ReadSheet } from '@/lib/documents/spreadsheet';
import { fromSpreadsheetText, withoutUnprintable } from '@/lib/documents/spreadsheet-text';
import { foldText } from '@/lib/people/rules';
import { type ImportField, suggestColumns } from './fields';

/** Rows from the top among which the headings are looked for. */
const headingRowsTried = 30;

/** What a cell says, as text: without spaces at the ends and without what our own export put before formulas. */
export function textOf(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  if (typeof cell !== 'string') return String(cell);
  const text = fromSpreadsheetText(cell).trim();
  // Most cells hold nothing to be joined, and a sheet has many.
  if (!/\s\s|[^\S ]/.test(text)) return text;
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
}

/** A text as it stands in one line of a sheet: line breaks within a cell are layout, and what no sheet holds is not compared. */
export function oneLine(text: string | null | undefined): string {
  return withoutUnprintable(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The headings of a row, as long as the longest row of the sheet. */
export function headingsOf(sheet: ReadSheet, row: number): readonly string[] {
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => textOf(sheet.rows[row]?.[column]));
}

/**
 * The row of headings: of the first rows the one that names the most fields, provided it names at least two and one of them is
 * a name or a State. Titles above it are passed over.
 *
 * @returns the row from 0, or null when none fits
 */
export function findHeadings(sheet: ReadSheet): number | null {
  let best: { row: number; fields: number } | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, headingRowsTried); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const named = suggestColumns(cells.map((cell) => (typeof cell === 'string' ? cell : ''))).filter(
      (field): field is ImportField => field !== null,
    );
    const tells = named.some((field) => field === 'name' || field === 'familyName' || field === 'party');
    if (tells && named.length >= 2 && named.length > (best?.fields ?? 0)) best = { row, fields: named.length };
  }
  return best?.row ?? null;
}

/** What a layout of columns is remembered by: its headings, whatever their capitals, spaces and diacritics. */
export function layoutKey(headings: readonly string[]): string {
  return headings.map(foldText).join('|').replace(/\|+$/, '');
}
