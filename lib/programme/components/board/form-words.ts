import { useTranslations } from 'next-intl';

/** What every form of the board says around its fields. */
export function useFormWords() {
  const t = useTranslations('programme.board.form');
  return {
    optional: t('optional'),
    notStated: t('notStated'),
    frame: {
      problemsTitle: t('problems'),
      restored: { note: t('restored'), discardLabel: t('discard') },
    },
  };
}
