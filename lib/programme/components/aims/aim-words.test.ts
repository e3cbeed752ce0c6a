import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';

const t = createTranslator({ locale: 'en', messages: english, namespace: 'aims' });

describe('the sentence of an aim', () => {
  it.each([
    ['whole', 0, 'No State or organization has a seat in the programme'],
    ['topic', 0, 'No State or organization has a seat on a panel on topic (b)'],
    ['eachPanel', 1, 'No State or organization has more than one seat on a panel'],
    ['whole', 3, 'No State or organization has more than 3 seats in the programme'],
  ])('limits any one State, %s: %i', (place, number, sentence) => {
    expect(t('sentence.party', { place, topic: 'b', number })).toBe(sentence);
  });

  it.each([
    ['atLeast', 1, 'woman', 'Each panel has at least one woman among those who declared a gender'],
    ['atMost', 2, 'man', 'Each panel has at most 2 men among those who declared a gender'],
    ['atMost', 0, 'woman', 'Each panel has no women among those who declared a gender'],
    ['atLeast', 1, 'another', 'Each panel has at least one of another gender among those who declared a gender'],
    ['atMost', 0, 'another', 'Each panel has no panellist of another gender among those who declared a gender'],
  ])('counts a gender: %s %i %s', (bound, number, value, sentence) => {
    const what = t('counted.gender', { number, value, name: '' });
    expect(t('sentence.count', { place: 'eachPanel', topic: '?', bound, number, what })).toBe(sentence);
  });

  it.each([
    ['language', 1, 'at least one panellist who would speak in Arabic'],
    ['language', 2, 'at least 2 panellists who would speak in Arabic'],
    ['affiliation', 2, 'at least 2 panellists whose affiliation is: Arabic'],
  ] as const)('counts by %s: %i', (measure, number, words) => {
    const what = t(`counted.${measure}`, { number, value: '', name: 'Arabic' });
    expect(t('sentence.count', { place: 'whole', topic: '?', bound: 'atLeast', number, what })).toBe(
      `The programme has ${words}`,
    );
  });
});

describe('what would mend an aim', () => {
  it.each([
    [
      1,
      'exchange',
      0,
      'One nominee of the pool counts and was put forward for the topics; it can be met by exchanging.',
    ],
    [
      2,
      'fill',
      1,
      '2 nominees of the pool count and were put forward for the topics; it can be met by filling an open seat.',
    ],
    [
      3,
      'both',
      2,
      '3 nominees of the pool count and were put forward for the topics; it can be met by filling 2 open seats and by exchanging.',
    ],
  ])('with %i who count: %s, open: %i', (available, acts, open, sentence) => {
    expect(t('mend.move', { available, topics: 'several', acts, open })).toBe(sentence);
  });

  it.each([
    [
      { needed: 1, reachable: 0, butForConditions: 1 },
      'The one seat asked for could be filled but for a condition of a nominee. The condition would have to be lifted, or the number lowered.',
    ],
    [
      { needed: 4, reachable: 1, butForConditions: 3 },
      'But for a condition of a nominee 3 of the 4 seats asked for could be filled; with it only 1. The condition would have to be lifted and one more nominee put forward, or the number lowered.',
    ],
  ])('where a condition is in the way: %j', (supply, sentence) => {
    expect(t('mend.condition', { ...supply, short: supply.needed - supply.butForConditions })).toBe(sentence);
  });
});
