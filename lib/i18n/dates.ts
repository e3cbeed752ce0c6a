import type { Instant, PartialDate, PlainDate } from '@/lib/kernel/dates';
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

/** The calendar day of a moment in a time zone, in words: "26 March 2024". */
export function writtenDay(moment: Instant, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: zone }).format(new Date(moment));
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
