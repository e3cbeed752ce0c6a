'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import { useBoardTools } from './board-context';
import { useConditionWords } from './condition-words';
import styles from './illustration.module.css';

/** What arrangements keep for single nominees, each with a button that takes it away. */
export function IllustrationConditions() {
  const t = useTranslations('programme.board.condition');
  const { state, nominees, words, carryOut, dialogs } = useBoardTools();
  const wordsOf = useConditionWords(state.programme.panels);
  // Who has left the pool since is in no arrangement, and counts again with the condition once back.
  const conditions = Object.entries(state.conditions).filter(([id]) => nominees.has(id));
  if (conditions.length === 0) return <p className={styles.text}>{t('none')}</p>;
  return (
    <Disclosure quiet summary={t('count', { count: conditions.length })}>
      <ul className={styles.conditions}>
        {conditions.map(([nomineeId, was]) => (
          <li key={nomineeId}>
            <span>{t('line', { name: words.nameOf(nomineeId), condition: wordsOf(was) })}</span>
            <Button
              size="small"
              variant="quiet"
              icon="pen"
              aria-label={t('changeOf', { name: words.nameOf(nomineeId) })}
              onClick={() => dialogs.show({ kind: 'condition', nomineeId })}
            >
              {t('change')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon="cross"
              aria-label={t('removeOf', { name: words.nameOf(nomineeId) })}
              onClick={() => carryOut({ kind: 'condition', nomineeId, was, condition: null })}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
