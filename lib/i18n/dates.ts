import { type Instant, momentAt, type PartialDate, type PlainDate } from '@/lib/kernel/dates';
import { formattingLocale, interfaceLanguages } from '@/lib/kernel/languages';

/** English dates follow the usage of the United Nations, day before month; other languages follow their own. */
function dateLocale(locale: string): string {
  const language = interfaceLanguages.find((known) => known === locale) ?? 'en';
  const tag = formattingLocale(language);
  return tag === 'en' ? 'en-GB' : tag;
}

/**
 * A date in words at the precision it has: "26 March 2024", "March 2024", "2024".
 *
 * @param locale the language of the interface, as next-intl gives it
 * @param month how the month is written: in full in sentences, short in narrow columns
 */
export function writtenDate(date: PlainDate | PartialDate, locale: string, month: 'long' | 'short' = 'long'): string {
  const [year = '', monthPart, day] = date.split('-');
  if (monthPart === undefined) return year;
  const moment = new Date(`${year}-${monthPart}-${day ?? '01'}T00:00:00Z`);
  const precision = day === undefined ? {} : { day: 'numeric' as const };
  return new Intl.DateTimeFormat(dateLocale(locale), { ...precision, month, year: 'numeric', timeZone: 'UTC' }).format(
    moment,
  );
}

/**
 * A period in words: "25–27 March 2024"; one date where the end is the same day or not stated. Both ends keep the precision
 * they have.
 */
export function writtenRange(
  from: PlainDate | PartialDate,
  to: PlainDate | PartialDate | null,
  locale: string,
): string {
  if (to === null || to === from) return writtenDate(from, locale);
  if (from.length !== to.length || from.length !== 'YYYY-MM-DD'.length) {
    return `${writtenDate(from, locale)} – ${writtenDate(to, locale)}`;
  }
  const day = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  // Thin spaces come and go with the version of the language data; a range of figures has none (practice, section 4).
  return day
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/(\d) – (\d)/, '$1–$2');
}

/** The calendar day of a moment in a time zone, in words: "26 March 2024". */
export function writtenDay(moment: Instant, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: zone }).format(new Date(moment));
}

/** A moment in words, with the short name of its zone: "25 November 2026, 15:40 CET". */
export function writtenMoment(moment: Instant, locale: string, zone: string): string {
  return `${writtenDay(moment, locale, zone)}, ${writtenTime(moment, locale, zone)}`;
}

/** A span of the day as two clocks show it: `14:00–16:00 CET` and `13:00–15:00 UTC`. */
export type WrittenTimes = {
  readonly local: string;
  readonly utc: string;
  /** The day on which it begins in UTC, in words, where that is another one; otherwise null. */
  readonly utcDay: string | null;
};

/**
 * The times of one day in the zone in which they are meant and in UTC; null when neither beginning nor end is stated.
 *
 * @param from `HH:MM` in `zone`; null: not stated
 */
export function writtenTimes(
  at: { readonly date: PlainDate; readonly from: string | null; readonly to: string | null; readonly zone: string },
  locale: string,
): WrittenTimes | null {
  const times = [at.from, at.to].filter((time) => time !== null);
  const [first] = times;
  if (first === undefined) return null;
  const begins = momentAt(at.date, first, at.zone);
  const name = writtenTime(begins, locale, at.zone).replace(/^\S+\s/, '');
  const inUtc = times.map((time) => momentAt(at.date, time, at.zone).slice(11, 16));
  const utcDay = writtenDay(begins, locale, 'UTC');
  return {
    local: `${times.join('–')} ${name}`,
    utc: `${inUtc.join('–')} UTC`,
    utcDay: utcDay === writtenDate(at.date, locale) ? null : utcDay,
  };
}

/** The time of day of a moment with the short name of its zone: "14:05 CET". */
export function writtenTime(moment: Instant, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(moment));
}
