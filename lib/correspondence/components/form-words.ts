import { useTranslations } from 'next-intl';

/** What every form of this feature says around its fields. */
export function useFormWords() {
  const t = useTranslations('correspondence.form');
  return {
    optional: t('optional'),
    notStated: t('notStated'),
    partialDate: t('partialDate'),
    frame: {
      problemsTitle: t('problems'),
      restored: { note: t('restoredText'), discardLabel: t('discard') },
    },
  };
}
