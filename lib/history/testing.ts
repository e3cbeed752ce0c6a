import { createTranslator } from 'use-intl/core';
import { english } from '@/lib/i18n/messages';
import type { Reading } from './sentences';

const t = createTranslator({
  locale: 'en',
  timeZone: 'Europe/Vienna',
  messages: english,
  namespace: 'history',
  onError: (error) => {
    throw error;
  },
});

/** Reads English in Vienna; a message that is missing or malformed is an exception. */
export const englishReading: Reading = {
  // Events and kinds are named at run time.
  words: (key, values) => t(key as Parameters<typeof t>[0], values),
  locale: 'en',
  zone: 'Europe/Vienna',
};
