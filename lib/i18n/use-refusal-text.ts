'use client';

import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/kernel/refusal';
import type { KeyOf } from './message-keys';

/** The sentence of a refusal in the language of the page, for forms and dialogs. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('refusals');
  return ({ code, params }) => {
    const key = code as KeyOf<'refusals'>;
    return t.has(key) ? t(key, params) : t('invalidInput');
  };
}
