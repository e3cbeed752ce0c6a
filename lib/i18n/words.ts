import type { InterfaceLanguage } from '@/lib/kernel/languages';
import { english } from './messages';
import { type Messages, pseudo } from './pseudo';

const known = new Map<InterfaceLanguage, Messages>();

/** All words of the interface in a language, the same object each time. */
export function wordsIn(language: InterfaceLanguage): Messages {
  let words = known.get(language);
  if (words === undefined) {
    words = pseudo(english, language);
    known.set(language, words);
  }
  return words;
}
