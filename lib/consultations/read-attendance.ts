import { readDelimited } from '@/lib/documents/read-delimited';
import type { ReadCell } from '@/lib/documents/spreadsheet';
import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { type AttendanceLine, readAttendanceLines, readAttendanceReport } from './rules/attendance-export';

/**
 * Who attended, as far as a text says: `report` of a platform, or lines that somebody `typed`; `notRecognized` when it is a
 * table of which the heads are not known.
 */
export type ReadAttendance = {
  readonly how: 'report' | 'typed' | 'notRecognized';
  readonly lines: readonly AttendanceLine[];
};

function textOf(cell: ReadCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** The rows of delimited text. Reports begin with lines of figures, so that tabs, where there are any, are the delimiter. */
function rowsOf(text: string): readonly (readonly string[])[] | Refusal {
  const named = text.includes('\t') ? `sep=\t\n${text}` : text;
  const read = readDelimited(new TextEncoder().encode(named), 'text');
  if (isRefusal(read)) return read;
  return (read.sheets[0]?.rows ?? []).map((row) => row.map(textOf));
}

/** Reads a text as a platform's report of attendance or, where it holds no table, as lines. */
export function readAttendance(text: string): ReadAttendance {
  const rows = rowsOf(text);
  const report = isRefusal(rows) ? null : readAttendanceReport(rows);
  if (report !== null) return { how: 'report', lines: report };
  const lines = readAttendanceLines(text);
  return lines === null ? { how: 'notRecognized', lines: [] } : { how: 'typed', lines };
}

/** The text of a report. Platforms write UTF-8, or UTF-16 with a mark before it. */
export function reportText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
