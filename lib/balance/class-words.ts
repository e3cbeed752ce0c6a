import type { useTranslations } from 'next-intl';
import { balanceGroups } from '@/lib/bodies/types';
import { officialLanguages } from '@/lib/kernel/languages';
import { affiliationTypes, firstTimeAnswers, genders } from '@/lib/people/types';
import type { ClassNames } from './lines';
import { balanceLabels } from './types';

/** Where the words are found: from a component or a loader. */
type Words = {
  readonly balance: ReturnType<typeof useTranslations<'balance'>>;
  readonly people: ReturnType<typeof useTranslations<'people'>>;
  readonly common: ReturnType<typeof useTranslations<'common'>>;
  readonly nominations: ReturnType<typeof useTranslations<'nominations'>>;
};

/** What each of some keys is called. */
function wordsOf<Key extends string>(keys: readonly Key[], nameOf: (key: Key) => string) {
  return Object.fromEntries(keys.map((key) => [key, nameOf(key)])) as Record<Key, string>;
}

/** The names of the classes of a balance, the same on the page and in files. */
export function classWords(
  { balance, people, common, nominations }: Words,
  parties: ReadonlyMap<string, string> = new Map(),
): ClassNames {
  const notStated = balance('notStated');
  return {
    gender: Object.fromEntries([
      ...genders.flatMap((gender) => {
        const named = { gender: people(`genders.${gender}`) };
        return [
          [`declared.${gender}`, balance('declared', named)],
          [`formOfAddress.${gender}`, balance('byForm', named)],
        ];
      }),
      ['notStated', notStated],
    ]),
    group: wordsOf([...balanceGroups, 'none'] as const, (group) => nominations(`groups.${group}`)),
    affiliation: { ...wordsOf(affiliationTypes, (type) => people(`affiliationTypes.${type}`)), notStated },
    label: wordsOf(balanceLabels, (label) => balance(`labelNames.${label}`)),
    language: { ...wordsOf(officialLanguages, (language) => common(`languages.${language}`)), notStated },
    firstTime: { ...wordsOf(firstTimeAnswers, (answer) => nominations(`firstTimeFilters.${answer}`)), notStated },
    parties,
  };
}
