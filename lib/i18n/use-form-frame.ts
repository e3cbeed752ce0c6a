'use client';

import { useTranslations } from 'next-intl';

/** What every form says around its fields: of problems, and of input that was kept for it. */
export function useFormFrame() {
  const t = useTranslations('common.form');
  return {
    problemsTitle: t('problems'),
    kept: {
      restored: t('restored'),
      older: t('older'),
      bringBackLabel: t('bringBack'),
      discardLabel: t('discard'),
    },
  };
}
