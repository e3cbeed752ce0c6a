import { useFormatter, useTranslations } from 'next-intl';
import type { ArrangedDraft } from '../drafting/types';
import styles from './arrangement-facts.module.css';

/** What is proven of an arrangement, goal by goal in their order, what decided ties, and by what it was computed. */
export function ArrangementFacts({ draft }: { draft: ArrangedDraft }) {
  const t = useTranslations('programme.illustration');
  const format = useFormatter();
  return (
    <>
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
      <p className={styles.identity}>
        {t('identity', {
          name: draft.solver?.name ?? 'none',
          version: draft.solver?.version ?? '',
          hash: draft.programmeSha256,
        })}
      </p>
    </>
  );
}
