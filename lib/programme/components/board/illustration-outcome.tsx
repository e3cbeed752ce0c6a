'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';
import type { Draft, DraftSentence } from '../../drafting/types';
import { sentenceWriter } from '../../drafting/words';
import { useAimSentence } from '../aims/aim-sentence';
import { useBoardTools } from './board-context';
import styles from './illustration.module.css';

/** In one sentence, what came of asking for an arrangement; where none is possible, why, and what would make one possible. */
export function IllustrationOutcome({ draft }: { draft: Draft }) {
  const t = useTranslations('programme.illustration');
  const written = useWrittenSentences();
  if ('programme' in draft) {
    return draft.status === 'optimal' ? <p className={styles.text}>{t('proven')}</p> : <Notice>{t('stopped')}</Notice>;
  }
  if (draft.status === 'undecided') return <Notice tone="warning">{t('undecided')}</Notice>;
  return (
    <Notice tone="warning" title={t('impossible')}>
      <ul>
        {written(draft.sentences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Sentences of a draft with panels by number, and States, nominees, groups and aims by name. */
function useWrittenSentences(): (sentences: readonly DraftSentence[]) => readonly string[] {
  const drafting = useTranslations('drafting');
  const groups = useTranslations('programme.group');
  const locale = useLocale();
  const { data, state, nominees } = useBoardTools();
  const sentence = useAimSentence(data.topics);
  const write = sentenceWriter(drafting, locale);
  const parties = [...nominees.values()].flatMap(({ party }) =>
    party === null ? [] : [[party.id, party.name] as const],
  );
  const names = new Map<string, string>([
    ...parties,
    ...[...nominees].map(([id, { person }]) => [id, person.name] as const),
    ...state.programme.panels.map((panel) => [panel.id, String(panel.number)] as const),
    ...data.aims.map((aim) => [aim.id, `“${sentence(aim)}”`] as const),
  ]);
  const named = (value: string | number) => (typeof value === 'number' ? value : (names.get(value) ?? value));
  return (sentences) =>
    sentences.map(({ key, params, who }) =>
      write({
        key,
        params: Object.fromEntries(
          Object.entries(params).map(([name, value]) => [
            name,
            typeof value === 'object' ? value.map((one) => String(named(one))) : named(value),
          ]),
        ),
        who: who?.attr === 'group' ? { ...who, value: groups(who.value as 'AFR') } : who,
      }),
    );
}
