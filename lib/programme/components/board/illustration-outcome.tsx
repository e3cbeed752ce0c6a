'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';
import type { Draft } from '../../drafting/types';
import type { IllustrationQuestion } from './ask-illustration';
import styles from './illustration.module.css';
import { LoosenedRules, RelaxationLines } from './relaxation';
import { useWrittenSentences } from './written-sentences';

/** In one sentence, what came of asking for an arrangement; where none is possible, why, and what would make one possible. */
export function IllustrationOutcome({
  draft,
  asked,
  onAsk,
}: {
  draft: Draft;
  asked: IllustrationQuestion;
  /** Asks for another arrangement. */
  onAsk: (question: IllustrationQuestion) => void;
}) {
  const t = useTranslations('programme.illustration');
  const written = useWrittenSentences();
  if ('programme' in draft) {
    return (
      <>
        {draft.status === 'optimal' ? <p className={styles.text}>{t('proven')}</p> : <Notice>{t('stopped')}</Notice>}
        <LoosenedRules changes={asked.loosened ?? []} />
      </>
    );
  }
  if (draft.status === 'undecided') return <Notice tone="warning">{t('undecided')}</Notice>;
  const why = written(draft.sentences.filter((sentence) => sentence.key.startsWith('because.')));
  return (
    <Notice tone="warning" title={t('impossible')}>
      <ul className={styles.lines}>
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <RelaxationLines draft={draft} asked={asked} onAsk={onAsk} />
    </Notice>
  );
}
