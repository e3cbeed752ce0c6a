import { useLocale, useTranslations } from 'next-intl';
import { writtenDate, writtenTimes } from '@/lib/i18n/dates';
import { isWholeDay } from '@/lib/kernel/dates';
import { NotStated } from '@/lib/ui/not-stated';
import type { ConsultationRecord } from '../queries/list';

type Timed = Pick<ConsultationRecord, 'startsOn' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** The times of a meeting in words, in its zone and in UTC; null where none is stated. */
export function useTimes() {
  const t = useTranslations('consultations');
  const locale = useLocale();
  return (one: Timed): { local: string; utc: string } | null => {
    if (!isWholeDay(one.startsOn) || one.timeZone === null) return null;
    const at = { date: one.startsOn, from: one.startsAt, to: one.endsAt, zone: one.timeZone };
    const times = writtenTimes(at, locale);
    if (times === null) return null;
    return {
      local: t('zone', { times: times.local, zone: one.timeZone.replaceAll('_', ' ') }),
      utc: times.utcDay === null ? times.utc : t('utcOnDay', { times: times.utc, date: times.utcDay }),
    };
  };
}

/** The times of a meeting, in its zone and in UTC under it. */
export function Times({ of }: { of: Timed }) {
  const common = useTranslations('common');
  const times = useTimes()(of);
  if (times === null) return <NotStated>{common('notStated')}</NotStated>;
  return (
    <>
      <div>{times.local}</div>
      <div>{times.utc}</div>
    </>
  );
}

/** The day of a meeting, as precisely as it is known. */
export function Day({ of }: { of: Timed }) {
  const common = useTranslations('common');
  const locale = useLocale();
  return of.startsOn === null ? <NotStated>{common('notStated')}</NotStated> : writtenDate(of.startsOn, locale);
}
