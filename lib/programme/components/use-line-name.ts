import { useTranslations } from 'next-intl';
import type { KeyOf } from '@/lib/i18n/message-keys';
import type { Gender } from '@/lib/people/types';
import type { EffectLine } from '../rules/balance-effect';

/** What a line of the effect on the balance counts, in words. */
export function useLineName(): (line: EffectLine) => string {
  const t = useTranslations('balance');
  const programme = useTranslations('programme');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const nominations = useTranslations('nominations');
  return ({ dimension, key }) => {
    if (dimension === 'total') return t(`effect.total.${key}` as KeyOf<'balance'>);
    if (dimension === 'group') return programme(`group.${key}` as KeyOf<'programme'>);
    if (dimension === 'label') return t(`labelNames.${key}` as KeyOf<'balance'>);
    if (key === 'notStated') return t('notStated');
    if (dimension === 'affiliation') return people(`affiliationTypes.${key}` as KeyOf<'people'>);
    if (dimension === 'language') return common(`languages.${key}` as KeyOf<'common'>);
    if (dimension === 'firstTime') return nominations(`firstTimeFilters.${key}` as KeyOf<'nominations'>);
    const [basis, gender] = key.split('.') as ['declared' | 'formOfAddress', Gender];
    return t(basis === 'declared' ? 'declared' : 'byForm', { gender: people(`genders.${gender}`) });
  };
}
