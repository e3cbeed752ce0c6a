'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';

/** Says that a part was saved; read out when it appears. */
export function SavedNotice({ shown }: { shown: boolean }) {
  const t = useTranslations('consultations.form');
  return shown ? (
    <Notice tone="success" announce>
      {t('saved')}
    </Notice>
  ) : null;
}
