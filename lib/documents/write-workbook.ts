import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { toSpreadsheetText } from './spreadsheet-text';
import type { Cell, TableColumn, TableDocument } from './table';

/** Spreadsheet programs refuse longer names of sheets, and these characters in them. */
const longestSheetName = 31;
const notInSheetName = /[[\]:*?/\\']/g;

function sheetName(name: string): string {
  const cleaned = toSpreadsheetText(name).replace(notInSheetName, ' ').trim().slice(0, longestSheetName);
  return cleaned === '' ? '1' : cleaned;
}

type Style = Pick<CellObject, 'align' | 'alignVertical' | 'wrap' | 'fontWeight' | 'fontSize' | 'backgroundColor'>;

/** `_x000D_` means a character in a workbook; text that happens to look so must be marked as text. */
function textCell(text: string, style: Style = {}): CellObject {
  const value = toSpreadsheetText(text).replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
  // The package keeps texts as keys of an object: a name that every object has would be taken for one it has seen. A space
  // at the end makes it another, and means nothing in a cell.
  return { type: String, value: value in {} ? `${value} ` : value, ...style };
}

function workbookCell(cell: Cell, column: TableColumn): CellObject | null {
  const style: Style = { alignVertical: 'top', wrap: true, ...(column.align === 'end' ? { align: 'right' } : {}) };
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, ...style };
  if (typeof cell === 'string') return textCell(cell, style);
  return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'yyyy-mm-dd', ...style };
}

/**
 * A list as an Excel workbook of one sheet: title, lines below it, a row of headings that stays in view, the rows. Text is
 * always a text cell, never a formula; see `toSpreadsheetText`.
 */
export async function writeWorkbook(document: TableDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { title, lines, columns, rows } = document;
  const head: Style = { fontWeight: 'bold', backgroundColor: '#F1EEE6', wrap: true, alignVertical: 'top' };
  const data = [
    [textCell(title, { fontWeight: 'bold', fontSize: 14 })],
    ...lines.map((line) => [textCell(line)]),
    [null],
    columns.map((column) => textCell(column.header, head)),
    ...rows.map((row) => columns.map((column, index) => workbookCell(row[index] ?? null, column))),
  ];
  const bytes = await writeXlsxFile(data, {
    sheet: sheetName(document.sheet),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: lines.length + 3,
    orientation: 'landscape',
  }).toBuffer();
  return new Uint8Array(bytes);
}
