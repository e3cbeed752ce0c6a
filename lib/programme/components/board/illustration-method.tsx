'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/lib/ui/disclosure';
import type { ArrangedDraft } from '../../drafting/types';
import { ArrangementFacts } from '../arrangement-facts';
import { useBoardTools } from './board-context';

/** How an arrangement was computed: each goal in its order with what is proven of it, what decided ties, and by what. */
export function IllustrationMethod({ draft }: { draft: ArrangedDraft }) {
  const t = useTranslations('programme.illustration');
  const { data } = useBoardTools();
  return (
    <Disclosure quiet summary={t('method')}>
      <p>{t('methodText')}</p>
      <p>{t('shares', { shares: data.method.shares })}</p>
      <p>{t('moderators', { counted: data.method.countModerators ? 'yes' : 'no' })}</p>
      <ArrangementFacts draft={draft} />
    </Disclosure>
  );
}
