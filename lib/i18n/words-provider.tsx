'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { InterfaceLanguage } from '@/lib/kernel/languages';
import { wordsIn } from './words';

/**
 * Gives the words of the interface to the components that run in the browser. They come as a script, which a browser keeps,
 * and not in each page: they are four times as long as a page without them.
 */
export function WordsProvider({
  language,
  timeZone,
  children,
}: {
  language: InterfaceLanguage;
  /** IANA name of the time zone in which moments are written. */
  timeZone: string;
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider locale={language} messages={wordsIn(language)} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
