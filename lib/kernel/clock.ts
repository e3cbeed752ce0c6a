import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from './dates';

/** The one source of "now". Everything that needs the time receives a clock, so that tests and fixtures decide it. */
export type Clock = { readonly now: () => Instant };

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant,
};

/** A clock that stands still at one instant. */
export function fixedClock(instant: Instant): Clock {
  return { now: () => instant };
}

/** The time zone of the secretariat's desk, in which days begin and moments are written: the United Nations Office at Vienna. */
export const deskZone = 'Europe/Vienna';

/** The calendar day of an instant as people in a time zone see it. @param zone IANA name, e.g. `Europe/Vienna` */
export function dayIn(zone: string, instant: Instant): PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate;
}
