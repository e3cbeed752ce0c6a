import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circular, circularNumber } from '@/db/schema/circulars';
import type { Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { nextNumber } from './queries/numbers';
import type { Settings } from './queries/settings';
import { parseReference } from './reference';
import { firstOfYear, isClosed, referenceBy } from './rules/numbers';
import type { NumberFate } from './types';

type NumberRow = typeof circularNumber.$inferSelect;

/** A number of the own series that was chosen. The series begins anew each year: the same number of another year is another. */
type WantedNumber = { readonly year: number; readonly number: number };

/** The own series as set, or the refusal `seriesNotSet`. */
export function ownSeriesOf(settings: Settings): { readonly pattern: string; readonly series: string } | Refusal {
  const { ownPattern, ownSeries } = settings;
  return ownPattern === null || ownSeries === null
    ? refuse('seriesNotSet')
    : { pattern: ownPattern, series: ownSeries };
}

/** What the ledger says of a number, if it says anything. */
export function numberRow(tx: Tx, series: string, year: number, number: number): NumberRow | undefined {
  return tx
    .select()
    .from(circularNumber)
    .where(and(eq(circularNumber.series, series), eq(circularNumber.year, year), eq(circularNumber.number, number)))
    .get();
}

/** Id of the circular that bears a number of the own series, whoever gave it; null when none does. */
export function bearerOf(tx: Tx, series: string, year: number, number: number): string | null {
  const rows = tx
    .select({ id: circular.id, reference: circular.ownReference })
    .from(circular)
    .where(and(eq(circular.ownYear, year), eq(circular.ownNumber, number), isNotNull(circular.ownReference)))
    .all();
  const bearer = rows.find((row) => row.reference !== null && parseReference(row.reference)?.series === series);
  return bearer?.id ?? null;
}

/** Writes what became of a number, in place of what the ledger said of it. @returns the id of its row */
export function writeNumber(
  tx: Tx,
  { ids, now }: { readonly ids: Ids; readonly now: Instant },
  key: { readonly series: string; readonly year: number; readonly number: number; readonly reference: string },
  fate: { readonly fate: NumberFate; readonly circularId: string | null; readonly note: string | null },
): string {
  const before = numberRow(tx, key.series, key.year, key.number);
  const id = before?.id ?? ids.next('circularNumber');
  const row = { ...key, ...fate, recordedAt: now };
  if (before === undefined) {
    tx.insert(circularNumber)
      .values({ id, ...row })
      .run();
  } else {
    tx.update(circularNumber).set(row).where(eq(circularNumber.id, id)).run();
  }
  return id;
}

/**
 * Takes a number of the own series for a circular: the next one, or one that is named. Refusals: `seriesNotSet`,
 * `yearBeforeSeries` beside `datedOn`; `numberOfOtherYear` and `numberTaken` beside `number`.
 *
 * @param about `year`: that of the date printed on the circular; `wanted`: the number, free or reserved, with the year it is
 *   of; null: the next one
 */
export function takeNumber(
  tx: Tx,
  context: { readonly ids: Ids; readonly now: Instant },
  settings: Settings,
  about: { readonly circularId: string; readonly year: number; readonly wanted: WantedNumber | null },
): { readonly id: string; readonly reference: string; readonly number: number } | Refusal {
  const own = ownSeriesOf(settings);
  if (isRefusal(own)) return own;
  const { circularId, year, wanted } = about;
  const next = nextNumber(tx, settings, year);
  if (next === null) return refuse('yearBeforeSeries', 'datedOn', { year: settings.firstYear ?? year });
  if (wanted !== null && wanted.year !== year) {
    return refuse('numberOfOtherYear', 'number', { year: wanted.year, dated: year });
  }
  const number = wanted?.number ?? next;
  const before = numberRow(tx, own.series, year, number);
  const free = before === undefined || before.fate === 'reserved';
  if (!free || bearerOf(tx, own.series, year, number) !== null) return refuse('numberTaken', 'number');
  const reference = before?.reference ?? referenceBy(own.pattern, year, number);
  const note = before?.note ?? null;
  const id = writeNumber(
    tx,
    context,
    { series: own.series, year, number, reference },
    { fate: 'used', circularId, note },
  );
  return { id, reference, number };
}

/** True when a number lies before the one with which this installation began to keep the series. */
export function liesBeforeSeries(settings: Settings, year: number, number: number): boolean {
  const first = firstOfYear(year, { year: settings.firstYear ?? year, number: settings.firstNumber ?? 1 });
  return first === null || number < first;
}

/**
 * Notes in the ledger that a circular recorded as issued bears a number that was reserved or explained there, and sets free
 * the one it bore until it was corrected. A number that the ledger does not know stays unknown to it. Refusal: `numberTaken`
 * beside `ownReference` for a number that was cancelled or given to another circular.
 */
export function claimNumber(
  tx: Tx,
  context: { readonly ids: Ids; readonly now: Instant },
  circularId: string,
  reference: string | null,
): Refusal | null {
  const read = reference === null ? null : parseReference(reference);
  const wanted = read === null ? undefined : numberRow(tx, read.series, read.year, read.number);
  if (wanted?.circularId === circularId) return null;
  if (wanted !== undefined && isClosed(wanted)) return refuse('numberTaken', 'ownReference');
  tx.update(circularNumber)
    .set({ fate: 'reserved', circularId: null, recordedAt: context.now })
    .where(eq(circularNumber.circularId, circularId))
    .run();
  if (wanted === undefined) return null;
  const { series, year, number, reference: kept, note } = wanted;
  writeNumber(tx, context, { series, year, number, reference: kept }, { fate: 'used', circularId, note });
  return null;
}
