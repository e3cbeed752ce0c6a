'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { SavedForm } from '@/lib/ui/saved-form';

/** The form of one part of a meeting, which says when it was saved. */
export function PartForm(props: Omit<ComponentProps<typeof SavedForm>, 'words'>) {
  const t = useTranslations('meetings.form');
  return <SavedForm words={t('saved')} {...props} />;
}
