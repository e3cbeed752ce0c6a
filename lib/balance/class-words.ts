import type { useTranslations } from 'next-intl';
import { genders } from '@/lib/people/types';
import type { ClassNames } from './lines';

/** Where the words are found: from a component or a loader. */
type Words = {
  readonly balance: ReturnType<typeof useTranslations<'balance'>>;
  readonly people: ReturnType<typeof useTranslations<'people'>>;
  readonly common: ReturnType<typeof useTranslations<'common'>>;
  readonly nominations: ReturnType<typeof useTranslations<'nominations'>>;
};

/** The names of the classes of a balance, the same on the page and in files. */
export function classWords(
  { balance, people, common, nominations }: Words,
  parties: ReadonlyMap<string, string> = new Map(),
): ClassNames {
  return {
    gender: Object.fromEntries([
      ...genders.flatMap((gender) => {
        const named = { gender: people(`genders.${gender}`) };
        return [
          [`declared.${gender}`, balance('declared', named)],
          [`formOfAddress.${gender}`, balance('byForm', named)],
        ];
      }),
      ['notStated', balance('notStated')],
    ]),
    group: nominations.raw('groups'),
    affiliation: { ...people.raw('affiliationTypes'), notStated: balance('notStated') },
    label: balance.raw('labelNames'),
    language: { ...common.raw('languages'), notStated: balance('notStated') },
    firstTime: { ...nominations.raw('firstTimeFilters'), notStated: balance('notStated') },
    parties,
  };
}
