import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { english } from './messages';
import { type Messages, pseudo } from './pseudo';

function sentences(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  );
}

const sample = {
  plain: 'Sign in to continue.',
  count: '{n, plural, one {# panel of {name}} other {# panels of {name}}}',
  link: 'See <link>the programme</link> of {name}',
};

describe('pseudo', () => {
  it('leaves English as it is', () => {
    expect(pseudo(sample, 'en')).toBe(sample);
  });

  it('accents the words and leaves arguments, plural forms and tags alone', () => {
    expect(pseudo(sample, 'ar-XB')).toEqual({
      plain: 'Šíĝñ íñ ţó çóñţíñúé.',
      count: '{n, plural, one {# þáñéļ óƒ {name}} other {# þáñéļš óƒ {name}}}',
      link: 'Šéé <link>ţĥé þŕóĝŕáɱɱé</link> óƒ {name}',
    });
  });

  it('lengthens each message where room is tested', () => {
    expect(pseudo(sample, 'en-XA').plain).toBe('Šíĝñ íñ ţó çóñţíñúé. · ·');
  });

  it('leaves no plain English in a sentence that is formatted', () => {
    const [sentence] = sentences(pseudo({ count: sample.count }, 'en-XA')).map(([, text]) => text);
    const translate = createTranslator({ locale: 'en', messages: { sentence: sentence ?? '' } });
    expect(translate('sentence', { n: 2, name: '' })).not.toMatch(/[a-z]/i);
  });
});

describe('the words of the interface', () => {
  const all = sentences(english);

  it.each(['en', 'en-XA', 'ar-XB'] as const)('are all well-formed in %s', (language) => {
    const wrong: string[] = [];
    for (const [key, sentence] of sentences(pseudo(english, language))) {
      const onError = ({ code }: { code: string }) => {
        // Arguments are the business of each screen; here only the syntax of the sentence counts.
        if (code === 'INVALID_MESSAGE') wrong.push(key);
      };
      createTranslator({ locale: 'en', messages: { sentence }, onError }).rich('sentence');
    }
    expect(wrong).toEqual([]);
  });

  it('are in the tone of the house: no exclamation marks, no empty sentence, no stray space', () => {
    const wrong = all.filter(([, text]) => /!|^\s|\s$|^$/.test(text.replace(/!=/g, '')));
    expect(wrong).toEqual([]);
  });

  it('say State where a State is meant, and never that one is late or silent', () => {
    const wrong = all.filter(([, text]) => /\bcountry (name|code)\b|\b(is|are) (late|overdue|silent)\b/i.test(text));
    expect(wrong).toEqual([]);
  });
});
