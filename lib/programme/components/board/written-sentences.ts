'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { DraftSentence } from '../../drafting/types';
import { sentenceWriter } from '../../drafting/words';
import type { Aim } from '../../types';
import { useAimSentence, useCountedWords } from '../aims/aim-sentence';
import { useBoardTools } from './board-context';

/** What rules and sentences of a draft speak of, by id: panels by number, States, nominees, moderators and aims by name. */
export function useRuleNames(): { readonly nameOf: (id: string) => string } {
  const { data, state, nominees } = useBoardTools();
  const sentence = useAimSentence(data.topics);
  const names = new Map<string, string>([
    ...[...nominees.values()].flatMap(({ party }) => (party === null ? [] : [[party.id, party.name] as const])),
    ...[...nominees].map(([id, { person }]) => [id, person.name] as const),
    ...state.programme.panels.map((panel) => [panel.id, String(panel.number)] as const),
    ...state.programme.panels.flatMap(({ moderators }) =>
      moderators.map(({ id, person }) => [id, person.name] as const),
    ),
    ...data.aims.map((aim) => [aim.id, `“${sentence(aim)}”`] as const),
  ]);
  return { nameOf: (id) => names.get(id) ?? id };
}

/** Who has a trait, see `traitOf`, in the words of the aims. */
function useTraitWords(): (trait: string, count: number) => string {
  const t = useTranslations('aims.counted');
  const counted = useCountedWords();
  const { nameOf } = useRuleNames();
  return (trait, count) => {
    const [measure, value = ''] = trait.split(/:(.*)/s);
    // A State or organization is known by name to the board alone.
    if (measure === 'party') return t('party', { number: count, name: nameOf(value) });
    return counted(measure as Aim['measure'], value, count);
  };
}

/** Sentences of a draft with panels by number, and States, nominees, groups and aims by name. */
export function useWrittenSentences(): (sentences: readonly DraftSentence[]) => readonly string[] {
  const t = useTranslations('programme.illustration.relaxation');
  const drafting = useTranslations('drafting');
  const groups = useTranslations('programme.group');
  const { nameOf } = useRuleNames();
  const havingTrait = useTraitWords();
  const write = sentenceWriter(drafting, useLocale(), havingTrait);
  const { data } = useBoardTools();
  // A rule rests on a decision, by which it is known best.
  const decisions = new Map(
    data.aims.map(({ id, symbol, paragraph }) => [
      id,
      t('decision', { symbol: symbol ?? '', paragraph: paragraph ?? '' }),
    ]),
  );
  const named = (value: string | number) =>
    typeof value === 'number' ? value : (decisions.get(value) ?? nameOf(value));
  return (sentences) =>
    sentences.map(({ key, params, who }) =>
      write({
        key,
        params: Object.fromEntries(
          Object.entries(params).map(([name, value]) => [
            name,
            typeof value === 'object' ? value.map(nameOf) : named(value),
          ]),
        ),
        who: who?.attr === 'group' ? { ...who, value: groups(who.value as 'AFR') } : who,
      }),
    );
}
