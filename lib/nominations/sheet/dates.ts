import type { ReadCell } from '@/lib/documents/spreadsheet';
import { addDays, type PartialDate, partialDateSchema, plainDate } from '@/lib/kernel/dates';
import { textOf } from './layout';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Day 0 of the dates of spreadsheets, as far as they are right: they count a 29 February 1900 that was not. */
const dayZero = plainDate('1899-12-30');

/** Numbers that are taken for days: from 1980 to 2079. A year such as 2024 lies outside. */
const [firstSerial, lastSerial] = [29_221, 65_745];

function monthNumber(name: string): string | null {
  const folded = name.toLowerCase().replace('.', '');
  const found = months.findIndex((month) => month === folded || (folded.length >= 3 && month.startsWith(folded)));
  return found < 0 ? null : String(found + 1).padStart(2, '0');
}

const two = (text: string) => text.padStart(2, '0');

/**
 * A date of a sheet at the precision it has: a date of the spreadsheet, its serial number, or text such as 2024-01-15,
 * 15.01.2024, 15 January 2024, January 2024, 2024.
 *
 * @returns null when the cell is empty; `ambiguous` when day and month cannot be told apart (03/04/2024); `unreadable`
 */
export function readDate(cell: ReadCell | undefined): PartialDate | null | 'ambiguous' | 'unreadable' {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= firstSerial && cell <= lastSerial) {
    return partialDateSchema.parse(addDays(dayZero, cell));
  }
  const text = textOf(cell);
  if (text === '') return null;
  const parsed = partialDateSchema.safeParse(isoOf(text));
  if (parsed.success) return parsed.data;
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return slashed !== null && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 12 ? 'ambiguous' : 'unreadable';
}

/** The text as ISO 8601 where it is one of the known forms; otherwise as it is. */
function isoOf(text: string): string {
  const point = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (point !== null) return `${point[3]}-${two(point[2] ?? '')}-${two(point[1] ?? '')}`;
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (slashed !== null) {
    const [, first = '', second = '', year] = slashed;
    if (Number(first) > 12) return `${year}-${two(second)}-${two(first)}`;
    if (Number(second) > 12 || first === second) return `${year}-${two(first)}-${two(second)}`;
    return text;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z.]+),?\s+(\d{4})$/.exec(text);
  if (dayFirst !== null) return `${dayFirst[3]}-${monthNumber(dayFirst[2] ?? '')}-${two(dayFirst[1] ?? '')}`;
  const monthFirst = /^([A-Za-z.]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  if (monthFirst !== null) return `${monthFirst[3]}-${monthNumber(monthFirst[1] ?? '')}-${two(monthFirst[2] ?? '')}`;
  const month = /^([A-Za-z.]+)\s+(\d{4})$/.exec(text);
  if (month !== null) return `${month[2]}-${monthNumber(month[1] ?? '')}`;
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text;
}
