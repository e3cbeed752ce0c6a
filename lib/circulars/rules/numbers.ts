import type { Finding } from '@/lib/kernel/finding';
import { parseReference } from '../reference';
import type { NumberFate } from '../types';

/** A reference written by a pattern such as `OOSA/{year}/{n}`. */
export function referenceBy(pattern: string, year: number, number: number): string {
  return pattern.replace('{year}', String(year)).replace('{n}', String(number));
}

/**
 * The letters of a series, by which its numbers are told from those of others; null for a pattern that is not readable: it
 * needs letters, then `{year}`, then `{n}`, for the register orders by year and number and finds gaps.
 */
export function seriesOf(pattern: string): string | null {
  const read = parseReference(referenceBy(pattern, 2001, 7));
  return read !== null && read.year === 2001 && read.number === 7 ? read.series : null;
}

/** A number of a series of which something is known. */
export type KnownNumber = {
  readonly number: number;
  readonly reference: string;
  /** `issued`: a circular on the register bears it, without a reservation here. */
  readonly fate: NumberFate | 'issued';
  readonly circular: { readonly id: string; readonly subject: string; readonly datedOn: string | null } | null;
  readonly note: string | null;
};

/** True for a number that no circular recorded from now on may bear: it was cancelled, or given to a circular. */
export function isClosed(number: { readonly fate: NumberFate; readonly circularId: string | null }): boolean {
  return number.circularId !== null || number.fate === 'cancelled';
}

/** A series in one year, of which there is a ledger. */
export type SeriesYear = { readonly series: string; readonly year: number };

/**
 * The ledgers that can be opened, the own series first, and the one that is asked for. Of the own series there are those of
 * this year and the next, so that numbers can be reserved before the year begins. Without a year, or with one of which there
 * is no ledger, the latest with a number counts; of the own series never one that is past.
 *
 * @param known the series and years of which numbers are on record
 * @param own the own series; null: none is set
 */
export function ledgersToOpen(
  known: readonly SeriesYear[],
  own: string | null,
  thisYear: number,
  asked: SeriesYear,
): { readonly choices: readonly SeriesYear[]; readonly shown: SeriesYear | null } {
  const yearsOf = (series: string) => known.filter((one) => one.series === series).map((one) => one.year);
  const ofOwn = own === null ? [] : [...new Set([thisYear + 1, thisYear, ...yearsOf(own)])];
  const choices = [
    ...ofOwn.sort((a, b) => b - a).map((year) => ({ series: own ?? '', year })),
    ...known.filter((one) => one.series !== own),
  ];
  const series = (choices.find((one) => one.series === asked.series) ?? choices[0])?.series;
  if (series === undefined) return { choices, shown: null };
  const isThere = choices.some((one) => one.series === series && one.year === asked.year);
  const latest = Math.max(...yearsOf(series), ...(series === own ? [thisYear] : []));
  return { choices, shown: { series, year: isThere ? asked.year : latest } };
}

/** A line of the ledger: a number with its fate, or a gap of numbers of which nothing is on record. */
export type LedgerLine =
  | ({ readonly kind: 'number' } & KnownNumber)
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/**
 * The ledger of a series in one year: every number from the first that is to be accounted for to the last that is known,
 * gaps in one line each.
 *
 * @param first the number with which the record begins
 */
export function ledgerOf(known: readonly KnownNumber[], first: number): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  let expected = first;
  for (const one of known.toSorted((a, b) => a.number - b.number)) {
    if (one.number > expected) lines.push({ kind: 'gap', from: expected, to: one.number - 1 });
    lines.push({ kind: 'number', ...one });
    expected = Math.max(expected, one.number + 1);
  }
  return lines;
}

/** Where the record of a series begins in a year: at the number this installation began with, in later years at 1. */
export function firstOfYear(year: number, start: { readonly year: number; readonly number: number }): number | null {
  if (year < start.year) return null;
  return year === start.year ? start.number : 1;
}

/**
 * The year of which a circular gets its number: that of the date printed on it, else of the day of numbering.
 *
 * @param datedOn the date printed on it; null: none yet
 * @param numberedOn the day of numbering; null: not stated, so today
 */
export function numberingYear(datedOn: string | null, numberedOn: string | null, today: string): number {
  return Number((datedOn ?? numberedOn ?? today).slice(0, 4));
}

/** `circulars.numberGap`: numbers of the own series that nothing on record explains. */
export function gapFindings(series: string, year: number, lines: readonly LedgerLine[]): Finding[] {
  const gaps = lines.filter((line) => line.kind === 'gap');
  if (gaps.length === 0) return [];
  return [
    {
      rule: 'circulars.numberGap',
      severity: 'warning',
      subjects: [],
      params: {
        series,
        year: String(year),
        count: gaps.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0),
        numbers: gaps.map((gap) => (gap.from === gap.to ? String(gap.from) : `${gap.from}–${gap.to}`)).join(', '),
      },
    },
  ];
}
