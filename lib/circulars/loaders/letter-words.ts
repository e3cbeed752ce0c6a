import 'server-only';
import { getTranslations } from 'next-intl/server';
import { writtenDate, writtenRange, writtenTimes } from '@/lib/i18n/dates';
import type { KeyOf } from '@/lib/i18n/message-keys';
import type { LetterWords } from '../exports/words';

/** The language in which letters are written so far, whatever language the page is read in. */
const letterLocale = 'en';

/** The words of letters. */
export async function loadLetterWords(): Promise<LetterWords> {
  const t = await getTranslations({ locale: letterLocale, namespace: 'letters' });
  // English usage of the United Nations has no comma before "and".
  const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });
  return {
    say: (key, values) => t(key as KeyOf<'letters'>, values),
    date: (date) => writtenDate(date, letterLocale),
    range: (from, to) => writtenRange(from, to, letterLocale),
    times: (at) => writtenTimes(at, letterLocale),
    list: (items) => list.format(items),
  };
}
