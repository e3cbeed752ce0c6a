import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/noto-sans/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@/lib/ui/base.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WordsProvider } from '@/lib/i18n/words-provider';
import { deskZone } from '@/lib/kernel/clock';
import { directionOf, interfaceLanguages } from '@/lib/kernel/languages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s – ${t('product')}` }, description: t('tagline') };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the Content-Security-Policy differs at each request: no page may be rendered ahead of one.
  await connection();
  const locale = await getLocale();
  const language = interfaceLanguages.find((known) => known === locale) ?? 'en';
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>
        <WordsProvider language={language} timeZone={deskZone}>
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
