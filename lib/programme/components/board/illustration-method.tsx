'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Disclosure } from '@/lib/ui/disclosure';
import type { Draft } from '../../drafting/types';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';

/** How an arrangement was computed: each goal in its order with what is proven of it, what decided ties, and by what. */
export function IllustrationMethod({ draft }: { draft: Extract<Draft, { readonly programme: unknown }> }) {
  const t = useTranslations('programme.illustration');
  const format = useFormatter();
  const { data } = useBoardTools();
  return (
    <Disclosure quiet summary={t('method')}>
      <p>{t('methodText')}</p>
      <p>{t('shares', { shares: data.method.shares })}</p>
      <p>{t('moderators', { counted: data.method.countModerators ? 'yes' : 'no' })}</p>
      <ol className={styles.goals}>
        {draft.goals.map(({ goal, value, bound, proven }) => (
          <li key={goal}>
            {t(proven ? 'goalProven' : 'goalOpen', {
              goal: t(`goals.${goal}`),
              value: format.number(value),
              bound: format.number(bound),
            })}
          </li>
        ))}
      </ol>
      <p>{t('lots', { seed: draft.lots.seed, decided: draft.lots.decided ? 'yes' : 'no' })}</p>
      <p>
        {t('identity', {
          name: draft.solver?.name ?? 'none',
          version: draft.solver?.version ?? '',
          hash: draft.programmeSha256,
        })}
      </p>
    </Disclosure>
  );
}
