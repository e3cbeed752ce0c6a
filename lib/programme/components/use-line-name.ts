import { useTranslations } from 'next-intl';
import type { Gender } from '@/lib/people/types';
import type { EffectLine } from '../rules/balance-effect';

/** What a line of the effect on the balance counts, in words. */
export function useLineName(): (line: EffectLine) => string {
  const t = useTranslations('balance');
  const programme = useTranslations('programme');
  const people = useTranslations('people');
  const languages = useTranslations('common.languages');
  const firstTimes = useTranslations('nominations.firstTimeFilters');
  return ({ dimension, key }) => {
    if (dimension === 'total') return t(`effect.total.${key}`);
    if (dimension === 'group') return programme(`group.${key}`);
    if (dimension === 'label') return t(`labelNames.${key}`);
    if (key === 'notStated') return t('notStated');
    if (dimension === 'affiliation') return people(`affiliationTypes.${key}`);
    if (dimension === 'language') return languages(key);
    if (dimension === 'firstTime') return firstTimes(key);
    const [basis, gender] = key.split('.') as ['declared' | 'formOfAddress', Gender];
    return t(basis === 'declared' ? 'declared' : 'byForm', { gender: people(`genders.${gender}`) });
  };
}
