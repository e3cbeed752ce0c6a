import { expect, it } from 'vitest';
import type { ReadCell } from '@/lib/documents/spreadsheet';
import { plainDate } from '@/lib/kernel/dates';
import { choicesFor, listedWords, sheetOf } from '../testing';
import type { LayoutChoices } from './choices';
import { planImport } from './plan';
import { wordsToSettle } from './words-to-settle';

const records = {
  states: [
    { id: 'XAA', names: { en: 'Avaland' }, nameInText: 'Avaland' },
    { id: 'XAB', names: { en: 'Brenia' }, nameInText: 'Brenia' },
  ],
  organizations: [{ id: 'org', name: 'Observer Union', acronym: 'OU' }],
  topics: [{ id: 'topic-a', letter: 'a', title: 'Law' }],
};

function settle(rows: readonly (readonly ReadCell[])[], words: Partial<LayoutChoices['words']> = {}) {
  const sheet = sheetOf(rows);
  const begun = choicesFor(sheet);
  const choices = { ...begun, words: { ...begun.words, ...words } };
  const basis = {
    ...records,
    standing: [],
    known: [],
    partyName: (value: string) => value,
    sender: null,
    today: plainDate('2024-02-01'),
  };
  const planned = planImport(sheet, choices.headingRow, choices, basis, listedWords);
  return wordsToSettle(sheet, planned, choices, records, listedWords);
}

it('names words that stand for nothing known, the most frequent first, each once however it is written', () => {
  const rows = [
    ['State', 'Name', 'Topic'],
    ['Avaland', 'Ana', 'a'],
    ['Brennia', 'Bo', 'Fishing'],
    ['Nowhere', 'Cy', 'not stated'],
    ['NOWHERE', 'Di', null],
    ['OU', 'Ed', 'Law'],
    ['Total', '5', null],
  ];
  expect(settle(rows).map(({ field, text, rows: count, nearest }) => [field, text, count, nearest])).toEqual([
    ['party', 'Nowhere', 2, []],
    ['party', 'Brennia', 1, ['XAB']],
    ['topics', 'Fishing', 1, []],
  ]);
});

it('keeps in view what was settled, and every word for a gender', () => {
  const rows = [
    ['State', 'Name', 'Gender'],
    ['Nowhere', 'Ana', 'F'],
    ['Avaland', 'Bo', 'man'],
  ];
  expect(
    settle(rows, { party: { nowhere: 'XAA' }, gender: { f: '' } }).map(({ text, value }) => [text, value]),
  ).toEqual([
    ['Nowhere', 'XAA'],
    ['F', ''],
    ['man', 'man'],
  ]);
});
