import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { deskZone } from '@/lib/kernel/clock';
import { type InterfaceLanguage, interfaceLanguages } from '@/lib/kernel/languages';
import { settings } from '@/lib/platform/env';
import { wordsIn } from './words';

/** Name of the cookie that holds the language of the interface. */
const languageCookie = 'language';

function isInterfaceLanguage(value: string | undefined): value is InterfaceLanguage {
  return interfaceLanguages.some((language) => language === value);
}

export default getRequestConfig(async () => {
  const wanted = (await cookies()).get(languageCookie)?.value;
  const locale = settings().pseudoLanguages && isInterfaceLanguage(wanted) ? wanted : 'en';
  return { locale, messages: wordsIn(locale), timeZone: deskZone };
});
