import readXlsxFile from 'read-excel-file/universal';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { type ArchiveEntry, archiveEntries, unpackEntry } from './archive';
import { type MergedRange, mostColumns, mostRows, type ReadCell, type ReadSheet } from './spreadsheet';

/** Most that the parts of a workbook may unpack to together, in bytes: 64 MB, several times the largest that is read. */
const mostUnpacked = 64 * 1024 * 1024;

/** The parts of a workbook that are read, as text by name. A refusal when they are damaged or too much. */
function partsOf(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  field: string,
): ReadonlyMap<string, string> | Refusal {
  const parts = new Map<string, string>();
  let left = mostUnpacked;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (entry.size > left) return refuse('sheetTooLarge', field, { maximum: mostUnpacked / 1024 / 1024 });
    const content = unpackEntry(bytes, entry, left);
    if (content === null) return refuse('sheetDamaged', field);
    left -= content.length;
    parts.set(entry.name, content.toString('utf8'));
  }
  return parts;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** Names of the parts that hold the sheets, in the order of the workbook. */
function sheetParts(parts: ReadonlyMap<string, string>): readonly string[] {
  const targets = new Map<string, string>();
  for (const [tag] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = (attribute(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    targets.set(attribute(tag, 'Id') ?? '', target);
  }
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([tag]) => targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '',
  );
}

/** The number of a column from 0, by its letters. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergedRanges(xml: string): readonly MergedRange[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top, right = '', bottom]) => ({
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom) - 1,
      right: columnNumber(right),
    }),
  );
}

/** Refuses a sheet that reaches too far down or to the right: a single cell out there makes a table of that size. */
function tooFar(xml: string, field: string): Refusal | null {
  for (const [, letters = '', row] of xml.matchAll(/<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]+)(\d+)"/g)) {
    if (Number(row) > mostRows) return refuse('sheetTooManyRows', field, { maximum: mostRows });
    if (columnNumber(letters) >= mostColumns) return refuse('sheetTooManyColumns', field, { maximum: mostColumns });
  }
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d+)"/g)) {
    if (Number(row) > mostRows) return refuse('sheetTooManyRows', field, { maximum: mostRows });
  }
  return null;
}

/** The first moment that is a day: before it a workbook counts no days, so that a value there is a time of day alone. */
function firstDay(workbook: string): Date {
  const countsFrom1904 = /<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"/.test(workbook);
  return new Date(countsFrom1904 ? '1904-01-02' : '1900-01-01');
}

/** A time of day as `HH:MM`; kept as a fraction of a day, it may fall short of its minute by less than a second. */
function timeOf(moment: Date): string {
  return new Date(moment.getTime() + 500).toISOString().slice(11, 16);
}

/** A cell as the package gives it; its types are wrong about days and times of day, which come as `Date`. */
function readCell(value: unknown, days: Date): ReadCell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    return value < days ? timeOf(value) : { date: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Reads an Excel workbook; see `readSpreadsheet`. Formulas give the value they had when the workbook was saved. */
export async function readWorkbook(
  bytes: Uint8Array,
  field: string,
): Promise<{ readonly encoding: 'utf-8'; readonly sheets: readonly ReadSheet[] } | Refusal> {
  const entries = archiveEntries(bytes);
  if (entries === null) return refuse('sheetDamaged', field);
  if (entries.some((entry) => entry.isEncrypted)) return refuse('sheetProtected', field);
  // A workbook with macros runs code where it is opened; one that comes in as an annex should not be passed on.
  if (entries.some((entry) => /vbaProject/i.test(entry.name))) return refuse('sheetMacros', field);
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) return refuse('sheetOtherFormat', field);
  const parts = partsOf(bytes, entries, field);
  if (isRefusal(parts)) return parts;
  for (const [name, xml] of parts) {
    const refused = name.startsWith('xl/worksheets/') ? tooFar(xml, field) : null;
    if (refused !== null) return refused;
  }
  const order = sheetParts(parts);
  const days = firstDay(parts.get('xl/workbook.xml') ?? '');
  try {
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
    return {
      encoding: 'utf-8',
      sheets: sheets.map(({ sheet, data }, index) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => readCell(cell, days))),
        merged: mergedRanges(parts.get(order[index] ?? '') ?? ''),
      })),
    };
  } catch {
    return refuse('sheetDamaged', field);
  }
}
