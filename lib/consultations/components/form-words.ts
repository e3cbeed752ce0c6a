import { useTranslations } from 'next-intl';

/** What every form of this feature says around its fields. */
export function useFormWords() {
  const t = useTranslations('consultations.form');
  return {
    optional: t('optional'),
    cancel: t('cancel'),
    frame: {
      problemsTitle: t('problems'),
      restored: { note: t('restored'), discardLabel: t('discard') },
    },
  };
}
