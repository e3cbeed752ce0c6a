import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import type { CircularRecord } from '../queries/circulars';

/** The action date with time and zone as far as they are stated. */
export function ActionDate({
  circular,
  month = 'long',
}: {
  circular: Pick<CircularRecord, 'actionDate' | 'actionTime' | 'actionZone'>;
  month?: 'long' | 'short';
}) {
  const t = useTranslations('circulars');
  const locale = useLocale();
  if (circular.actionDate === null) return t('noActionDate');
  const date = writtenDate(circular.actionDate, locale, month);
  const zone = circular.actionZone?.replaceAll('_', ' ');
  if (zone === undefined) return date;
  return circular.actionTime === null
    ? t('detail.timeOnly', { date, zone })
    : t('detail.time', { date, time: circular.actionTime, zone });
}
