import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A moment in time: RFC 3339 in UTC with milliseconds, e.g. `2024-03-26T08:00:00.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar day without time and zone, `YYYY-MM-DD`: a date that is only a date stays one. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** What a document states of a date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 reduced precision); nothing is filled in. */
export type PartialDate = string & { readonly __brand: 'PartialDate' };

/** A time limit: day, time of day if it is known, and the IANA time zone in which both are meant. */
export type Deadline = { readonly date: PlainDate; readonly time: string | null; readonly zone: string };

function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return isPlainDate(`${text}-01`);
  return isPlainDate(text);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const plainDateSchema = z
  .string()
  .refine(isPlainDate, { error: 'invalidDate' })
  .transform((text) => text as PlainDate);

export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: 'invalidDate' })
  .transform((text) => text as PartialDate);

export const instantSchema = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'invalidDate',
  })
  .transform((text) => text as Instant);

/** `HH:MM`, twenty-four hours. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalidTime' });

export const zoneSchema = z.string().refine(isZone, { error: 'invalidZone' });

/** Parses a day. Throws for anything that is not one: for literals in code, not for input (use `plainDateSchema`). */
export function plainDate(text: string): PlainDate {
  return plainDateSchema.parse(text);
}

/** Parses a date of reduced precision. Throws as `plainDate` does. */
export function partialDate(text: string): PartialDate {
  return partialDateSchema.parse(text);
}

/** Parses an instant. Throws as `plainDate` does. */
export function instant(text: string): Instant {
  return instantSchema.parse(text);
}

/** True when a date lies before another for certain, at the precision both have; false when either is not stated. */
export function certainlyBefore(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** True for a date to the day: not a month, not a year, not unknown. */
export function isWholeDay(date: string | null): date is PlainDate {
  return date !== null && date.length === 'YYYY-MM-DD'.length;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The day `days` after (or, if negative, before) a day. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** The moment `seconds` after an instant. */
export function addSeconds(moment: Instant, seconds: number): Instant {
  return Temporal.Instant.from(moment).add({ seconds }).toString({ smallestUnit: 'millisecond' }) as Instant;
}

/** The moment at which clocks in a zone show a time on a day. A time that clocks skip is the one they go on to. */
export function momentAt(date: PlainDate, time: string, zone: string): Instant {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time });
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant;
}

/** The first moment after a deadline has passed: the minute stated, or the end of the day when no time is stated. */
export function deadlinePassesAt(deadline: Deadline): Instant {
  if (deadline.time !== null) return momentAt(deadline.date, deadline.time, deadline.zone);
  const end = Temporal.PlainDate.from(deadline.date).add({ days: 1 }).toZonedDateTime(deadline.zone);
  return end.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant;
}
