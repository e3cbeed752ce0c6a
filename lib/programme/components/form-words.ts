import { useTranslations } from 'next-intl';
import { useFormFrame } from '@/lib/i18n/use-form-frame';

/** What every form about the programme says around its fields. */
export function useFormWords() {
  const t = useTranslations('programme.form');
  return {
    optional: t('optional'),
    notStated: t('notStated'),
    partialDate: t('partialDate'),
    reason: { label: t('reason'), hint: t('reasonHint'), optionalLabel: t('optional') },
    frame: useFormFrame(),
  };
}
