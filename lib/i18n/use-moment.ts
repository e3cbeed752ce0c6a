import { useLocale, useTimeZone } from 'next-intl';
import { deskZone } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { writtenDay, writtenMoment } from './dates';

/** Writes moments in the language of the page and the time zone of the desk, in full or as the day alone. */
export function useMoment(): { moment: (at: string) => string; day: (at: string) => string } {
  const locale = useLocale();
  const zone = useTimeZone() ?? deskZone;
  return {
    moment: (at) => writtenMoment(instant(at), locale, zone),
    day: (at) => writtenDay(instant(at), locale, zone),
  };
}
