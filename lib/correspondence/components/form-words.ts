import { useTranslations } from 'next-intl';
import { useFormFrame } from '@/lib/i18n/use-form-frame';

/** What every form of this feature says around its fields. */
export function useFormWords() {
  const t = useTranslations('correspondence.form');
  return {
    optional: t('optional'),
    notStated: t('notStated'),
    partialDate: t('partialDate'),
    frame: useFormFrame(),
  };
}
