import { useTranslations } from 'next-intl';
import { NotStated } from '@/lib/ui/not-stated';
import type { CircularRecord } from '../queries/circulars';

/** Both references as they are printed, joined as the Office joins them; isolated, for a symbol keeps its direction. */
export function CircularNumber({ circular }: { circular: Pick<CircularRecord, 'ownReference' | 'outsideReference'> }) {
  const t = useTranslations('circulars');
  const parts = [circular.ownReference, circular.outsideReference].filter((part) => part !== null);
  return parts.length === 0 ? <NotStated>{t('noReference')}</NotStated> : <bdi>{parts.join('–')}</bdi>;
}
