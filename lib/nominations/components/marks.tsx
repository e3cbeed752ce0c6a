import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import type { Gap, NominationStatus } from '../types';

/** The status of a nomination for a meeting. One that waits for its mission is something to be done. */
export function StatusBadge({ status }: { status: NominationStatus }) {
  const t = useTranslations('nominations.statuses');
  return <Badge tone={status === 'awaitingConfirmation' ? 'accent' : 'neutral'}>{t(status)}</Badge>;
}

/** Says that a nomination came in after the action date, in words that judge nobody. */
export function LateBadge() {
  const t = useTranslations('nominations');
  return <Badge>{t('late')}</Badge>;
}

/** What a nomination does not state, as one phrase: "function and affiliation type not stated". */
export function GapWords({ gaps }: { gaps: readonly Gap[] }) {
  const t = useTranslations('nominations');
  const format = useFormatter();
  return t('gapsMissing', { gaps: format.list(gaps.map((gap) => t(`gaps.${gap}`))) });
}
