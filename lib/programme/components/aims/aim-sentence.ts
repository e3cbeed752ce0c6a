import { useTranslations } from 'next-intl';
import type { Aim } from '../../types';

/** A topic as a sentence names it. */
export type AimTopic = { readonly id: string; readonly letter: string };

/** An aim as a sentence. */
export function useAimSentence(topics: readonly AimTopic[]): (aim: Aim) => string {
  const t = useTranslations('aims');
  const counted = useCountedWords();
  return (aim) => {
    const topic = topics.find((one) => one.id === aim.topicId);
    const place = aim.place === 'whole' ? 'whole' : aim.topicId === null ? 'eachPanel' : 'topic';
    const where = { place, topic: topic?.letter ?? '?' };
    const { bound, number, measure, value } = aim;
    const sentence =
      measure === 'party'
        ? t('sentence.party', { ...where, number })
        : t('sentence.count', {
            ...where,
            bound,
            number,
            what: counted(measure, value ?? '', number),
          });
    return aim.force === 'rule'
      ? t('sentence.rule', { sentence, symbol: aim.symbol ?? '?', paragraph: aim.paragraph ?? '?' })
      : t('sentence.aim', { sentence });
  };
}

/** Whom an aim counts, in the words that follow their number. */
export function useCountedWords(): (measure: Aim['measure'], value: string, number: number) => string {
  const t = useTranslations('aims.counted');
  const named = useAimValueName();
  return (measure, value, number) => t(measure, { number, value, name: named(measure, value) });
}

/** What an aim counts by its value, as a list of choices names it. */
export function useAimValueName(): (measure: Aim['measure'], value: string) => string {
  const groups = useTranslations('programme.group');
  const genders = useTranslations('programme.gender');
  const labels = useTranslations('balance.labelNames');
  const affiliations = useTranslations('people.affiliationTypes');
  const languages = useTranslations('common.languages');
  const firstTimes = useTranslations('nominations.firstTimeFilters');
  return (measure, value) => {
    switch (measure) {
      case 'gender':
        return genders(value as 'woman');
      case 'group':
        return groups(value as 'AFR');
      case 'label':
        return labels(value as 'LDC');
      case 'affiliation':
        return affiliations(value as 'academia');
      case 'language':
        return languages(value as 'en');
      case 'firstTime':
        return firstTimes(value as 'yes');
      case 'party':
        return '';
    }
  };
}
