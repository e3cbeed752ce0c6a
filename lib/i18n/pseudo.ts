import type { InterfaceLanguage } from '@/lib/kernel/languages';

/** Messages as next-intl takes them: sentences, nested by namespace. */
export type Messages = { readonly [key: string]: string | Messages };

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Đ',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Í',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ó',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ú',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** Applies `change` to the text of an ICU message, leaving arguments, tags and plural syntax as they are. */
function onText(message: string, change: (text: string) => string): string {
  let depth = 0;
  let result = '';
  let text = '';
  const flush = () => {
    result += change(text);
    text = '';
  };
  // Text of plural and select branches sits at even depth: 0 outside, 2 inside `{n, plural, one {…}}`.
  for (let at = 0; at < message.length; at += 1) {
    const character = message.charAt(at);
    if (character === '<' && depth % 2 === 0) {
      flush();
      const end = message.indexOf('>', at);
      result += message.slice(at, end + 1);
      at = end;
    } else if (character === '{' || character === '}') {
      flush();
      depth += character === '{' ? 1 : -1;
      result += character;
    } else if (depth % 2 === 0) {
      text += character;
    } else {
      result += character;
    }
  }
  flush();
  return result;
}

function mapMessages(messages: Messages, change: (message: string) => string): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapMessages(value, change),
    ]),
  );
}

function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter).replace(/#/g, '#');
}

/**
 * Makes a pseudo-language from English: `en-XA` accents every letter and lengthens each message by about a third;
 * `ar-XB` accents in the same way and is laid out from right to left. What still reads as plain English was not translated.
 */
export function pseudo(messages: Messages, language: InterfaceLanguage): Messages {
  if (language === 'en') return messages;
  return mapMessages(messages, (message) => {
    const changed = onText(message, accented);
    return language === 'en-XA' ? `${changed}${' ·'.repeat(Math.ceil(message.length / 12))}` : changed;
  });
}
