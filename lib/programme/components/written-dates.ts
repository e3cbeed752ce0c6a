import { useLocale } from 'next-intl';
import { writtenDate, writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';

/** Dates of the records in words, at the precision they have; null stays null: not stated. */
export function useWrittenDates() {
  const locale = useLocale();
  return {
    date: (date: string | null): string | null => (date === null ? null : writtenDate(partialDate(date), locale)),
    range: (from: string | null, to: string | null): string | null =>
      from === null ? null : writtenRange(partialDate(from), to === null ? null : partialDate(to), locale),
  };
}
