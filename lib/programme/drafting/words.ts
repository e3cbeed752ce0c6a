import type { DraftSentence } from './types';

/** Words of the namespace `drafting`, as next-intl and use-intl give them. */
type Translate = (
  key: 'who' | 'more' | `sentences.${DraftSentence['key']}`,
  values: Record<string, string | number>,
) => string;

/** So many names are listed; of more only the number is said. */
const mostNames = 6;

/**
 * Writes the sentences of a draft in a language.
 *
 * @param t words of the namespace `drafting`
 * @param havingTrait words for so many who have a trait, without their number; left out: the trait as it is
 */
export function sentenceWriter(
  t: Translate,
  locale: string,
  havingTrait: (trait: string, count: number) => string = (trait) => trait,
): (sentence: DraftSentence) => string {
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const listed = (names: readonly string[]): string => {
    const shown = names.slice(0, mostNames);
    const more = names.length - shown.length;
    return lists.format(more === 0 ? shown : [...shown, t('more', { count: more })]);
  };
  const counted = (who: DraftSentence['who']): string => {
    if (who === null) return '';
    return who.attr === 'trait' ? havingTrait(who.value, who.count) : t('who', { ...who });
  };
  return ({ key, params, who }) =>
    t(`sentences.${key}`, {
      ...Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? listed(value) : value]),
      ),
      who: counted(who),
    });
}
