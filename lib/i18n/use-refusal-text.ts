'use client';

import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/kernel/refusal';

/** The sentence of a refusal in the language of the page, for forms and dialogs. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('refusals');
  return ({ code, params }) => (t.has(code) ? t(code, params) : t('invalidInput'));
}
