import { useTranslations } from 'next-intl';
import { useFormFrame } from '@/lib/i18n/use-form-frame';

/** What every form of the board says around its fields. */
export function useFormWords() {
  const t = useTranslations('programme.board.form');
  return {
    optional: t('optional'),
    notStated: t('notStated'),
    frame: useFormFrame(),
  };
}
