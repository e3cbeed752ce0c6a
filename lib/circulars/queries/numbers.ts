import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circular, circularNumber } from '@/db/schema/circulars';
import type { Finding } from '@/lib/kernel/finding';
import { parseReference } from '../reference';
import {
  firstOfYear,
  gapFindings,
  isClosed,
  type KnownNumber,
  type LedgerLine,
  ledgerOf,
  type SeriesYear,
} from '../rules/numbers';
import { getSettings, type Settings } from './settings';

/** Circulars that bear a number of a series in a year, whoever gave it. */
function circularsOf(db: Tx, series: string, year: number) {
  return db
    .select({
      id: circular.id,
      subject: circular.subject,
      datedOn: circular.datedOn,
      reference: circular.ownReference,
      number: circular.ownNumber,
    })
    .from(circular)
    .where(and(eq(circular.ownYear, year), isNotNull(circular.ownReference)))
    .all()
    .flatMap(({ reference, number, ...row }) =>
      reference !== null && number !== null && parseReference(reference)?.series === series
        ? [{ ...row, reference, number }]
        : [],
    );
}

/** Everything known of the numbers of a series in a year. Two queries. */
function listKnownNumbers(db: Tx, series: string, year: number): readonly KnownNumber[] {
  const kept = db
    .select()
    .from(circularNumber)
    .where(and(eq(circularNumber.series, series), eq(circularNumber.year, year)))
    .all();
  const borne = circularsOf(db, series, year);
  const byCircular = new Map(borne.map((one) => [one.id, one]));
  const numbers = new Set(kept.map((row) => row.number));
  return [
    ...kept.map(({ number, reference, fate, circularId, note }) => ({
      number,
      reference,
      fate,
      circular: circularId === null ? null : (byCircular.get(circularId) ?? null),
      note,
    })),
    ...borne
      .filter((one) => !numbers.has(one.number))
      .map(({ number, reference, ...bearer }) => ({
        number,
        reference,
        fate: 'issued' as const,
        circular: bearer,
        note: null,
      })),
  ];
}

/** The number that the own series gives next in a year; null for a year before this installation kept it. */
export function nextNumber(db: Tx, settings: Settings, year: number): number | null {
  const { ownSeries, firstYear, firstNumber } = settings;
  if (ownSeries === null) return null;
  const first = firstOfYear(year, { year: firstYear ?? year, number: firstNumber ?? 1 });
  if (first === null) return null;
  const known = listKnownNumbers(db, ownSeries, year);
  return Math.max(first, ...known.map((one) => one.number + 1));
}

/** The series and years of which numbers are on record, by series, the newest year first. */
export function listSeries(db: Tx): readonly SeriesYear[] {
  const kept = db
    .selectDistinct({ series: circularNumber.series, year: circularNumber.year })
    .from(circularNumber)
    .all();
  const borne = db
    .select({ reference: circular.ownReference, year: circular.ownYear })
    .from(circular)
    .where(isNotNull(circular.ownReference))
    .all()
    .flatMap(({ reference, year }) => {
      const series = reference === null ? undefined : parseReference(reference)?.series;
      return series === undefined || year === null ? [] : [{ series, year }];
    });
  const all = new Map([...kept, ...borne].map((one) => [`${one.series} ${one.year}`, one]));
  return [...all.values()].toSorted((a, b) => a.series.localeCompare(b.series) || b.year - a.year);
}

/**
 * The ledger of a series in a year. Of the own series every number is to be accounted for since this installation keeps it;
 * of any other, and of earlier years, the record begins with the lowest number known.
 */
export function readLedger(
  db: Tx,
  settings: Settings,
  series: string,
  year: number,
): { readonly lines: readonly LedgerLine[]; readonly findings: readonly Finding[] } {
  const known = listKnownNumbers(db, series, year);
  const { ownSeries, firstYear, firstNumber } = settings;
  const kept = series === ownSeries ? firstOfYear(year, { year: firstYear ?? year, number: firstNumber ?? 1 }) : null;
  const lines = ledgerOf(known, kept ?? Math.min(...known.map((one) => one.number)));
  return { lines, findings: kept === null ? [] : gapFindings(series, year, lines) };
}

/**
 * Unexplained gaps of the own series, for the register: in every year since this installation keeps it, the newest first; in
 * this year and later ones where it is not said since when.
 */
export function listNumberFindings(db: Tx, thisYear: number): readonly Finding[] {
  const settings = getSettings(db);
  return listSeries(db)
    .filter((one) => one.series === settings.ownSeries && one.year >= (settings.firstYear ?? thisYear))
    .flatMap((one) => readLedger(db, settings, one.series, one.year).findings);
}

/** Numbers of whatever series that no circular recorded from now on may bear. */
export function listClosedNumbers(db: Tx) {
  const { series, year, number, fate, circularId } = circularNumber;
  return db.select({ series, year, number, fate, circularId }).from(circularNumber).all().filter(isClosed);
}

/** Numbers of a series that are reserved in a year and that no circular bears yet, by number. */
export function listReservedNumbers(db: Tx, series: string, year: number) {
  return db
    .select({ number: circularNumber.number, reference: circularNumber.reference, note: circularNumber.note })
    .from(circularNumber)
    .where(and(eq(circularNumber.series, series), eq(circularNumber.year, year), eq(circularNumber.fate, 'reserved')))
    .orderBy(circularNumber.number)
    .all();
}
