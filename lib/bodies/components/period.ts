import { useLocale, useTranslations } from 'next-intl';
import { writtenDate, writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';

/** A term in words: both ends, one of them, or null when neither is stated. */
export function useTerm(): (from: string | null, to: string | null) => string | null {
  const t = useTranslations('bodies');
  const locale = useLocale();
  return (from, to) => {
    if (from !== null && to !== null) return writtenRange(partialDate(from), partialDate(to), locale);
    if (from !== null) return t('officers.from', { date: writtenDate(partialDate(from), locale) });
    if (to !== null) return t('officers.until', { date: writtenDate(partialDate(to), locale) });
    return null;
  };
}
