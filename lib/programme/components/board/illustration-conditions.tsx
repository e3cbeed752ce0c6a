'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import type { NomineeCondition } from '../../types';
import { useBoardTools } from './board-context';
import { useConditionWords } from './condition-words';
import styles from './illustration.module.css';

/** What arrangements keep for single nominees; for who changes the draft each with buttons that change it or take it away. */
export function IllustrationConditions() {
  const t = useTranslations('programme.board.condition');
  const { data, state, nominees, words, carryOut } = useBoardTools();
  const wordsOf = useConditionWords(state.programme.panels);
  const whole = useRef<HTMLDivElement>(null);
  // Who has left the pool since is in no arrangement, and counts again with the condition once back.
  const conditions = Object.entries(state.conditions).filter(([id]) => nominees.has(id));

  function remove(nomineeId: string, was: NomineeCondition) {
    // The button goes with its line.
    whole.current?.focus();
    carryOut({ kind: 'condition', nomineeId, was, condition: null });
  }
  return (
    <div ref={whole} tabIndex={-1}>
      {conditions.length === 0 ? (
        <p className={styles.text}>{t('none')}</p>
      ) : (
        <Disclosure quiet summary={t('count', { count: conditions.length })}>
          <ul className={styles.conditions}>
            {conditions.map(([nomineeId, was]) => (
              <li key={nomineeId}>
                <span>{t('line', { name: words.nameOf(nomineeId), condition: wordsOf(was) })}</span>
                {data.mayChange ? (
                  <ConditionActs nomineeId={nomineeId} onRemove={() => remove(nomineeId, was)} />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function ConditionActs({ nomineeId, onRemove }: { nomineeId: string; onRemove: () => void }) {
  const t = useTranslations('programme.board.condition');
  const { words, dialogs } = useBoardTools();
  const name = words.nameOf(nomineeId);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon="pen"
        aria-label={t('changeOf', { name })}
        onClick={() => dialogs.show({ kind: 'condition', nomineeId })}
      >
        {t('change')}
      </Button>
      <Button size="small" variant="quiet" icon="cross" aria-label={t('removeOf', { name })} onClick={onRemove}>
        {t('remove')}
      </Button>
    </>
  );
}
