import { describe, expect, it } from 'vitest';
import type { ReadCell } from '@/lib/documents/spreadsheet';
import { sheetOf } from '../testing';
import { readDate } from './dates';
import { fieldOfHeading, suggestColumns } from './fields';
import { findHeadings, headingsOf, layoutKey, textOf } from './layout';
import { editDistance, nearestStates } from './words';

describe('headings', () => {
  it.each([
    ['Name', 'name'],
    ['Name of the nominee (as in passport)', 'name'],
    ['SURNAME', 'familyName'],
    ['First name(s)', 'givenNames'],
    ['Country', 'party'],
    ['Nominating State', 'party'],
    ['Position', 'function'],
    ['Organisation', 'affiliation'],
    ['Type of organization', 'affiliationType'],
    ['Gender', 'gender'],
    ['Theme', 'topics'],
    ['Panel', 'topics'],
    ['Preferred panels', 'topics'],
    ['Name of panel speaker', 'name'],
    ['Panellist', 'name'],
    ['Date received', 'receivedOn'],
    ['Note verbale', 'reference'],
    ['Record number', 'id'],
    ['Title', null],
    ['No.', null],
    ['Regional group', null],
    ['Remarks', null],
  ])('%s names %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it('give each field to one column', () => {
    expect(suggestColumns(['Name', 'Speaker', 'State'])).toEqual(['name', null, 'party']);
  });

  it('are found below titles, and not where there are none', () => {
    const rows = [['Nominees of the State parties'], [null], ['No.', 'State', 'Name'], [1, 'Avaland', 'Ana']];
    expect(findHeadings(sheetOf(rows))).toBe(2);
    expect(findHeadings(sheetOf([['Avaland', 'Ana']]))).toBeNull();
    expect(headingsOf(sheetOf([['State'], ['Avaland', 'Ana']]), 0)).toEqual(['State', '']);
  });

  it('make one key whatever their spelling', () => {
    expect(layoutKey(['State ', 'NAME', ''])).toBe(layoutKey(['state', 'Name:']));
  });
});

describe('cells', () => {
  it.each<[ReadCell | undefined, string]>([
    ['  Ana   Ruíz ', 'Ana Ruíz'],
    ["'=1+1", '=1+1'],
    ['a \n b', 'a\nb'],
    [12, '12'],
    [true, 'true'],
    [{ date: '2024-01-15' }, '2024-01-15'],
    [null, ''],
    [undefined, ''],
  ])('%j say %j', (cell, text) => expect(textOf(cell)).toBe(text));

  it.each<[ReadCell | undefined, string | null]>([
    [{ date: '2024-01-15' }, '2024-01-15'],
    [45306, '2024-01-15'],
    [45306.5, 'unreadable'],
    [2024, '2024'],
    ['2024-01', '2024-01'],
    ['2024-01-15T10:00:00Z', '2024-01-15'],
    ['15.1.2024', '2024-01-15'],
    ['15. 01. 2024', '2024-01-15'],
    ['15/01/2024', '2024-01-15'],
    ['01/15/2024', '2024-01-15'],
    ['05/05/2024', '2024-05-05'],
    ['03/04/2024', 'ambiguous'],
    ['15 January 2024', '2024-01-15'],
    ['15 Jan 2024', '2024-01-15'],
    ['January 15th, 2024', '2024-01-15'],
    ['Sept. 2024', '2024-09'],
    ['31.02.2024', 'unreadable'],
    ['15 Foo 2024', 'unreadable'],
    ['soon', 'unreadable'],
    [null, null],
    ['', null],
  ])('%j are the date %s', (cell, date) => expect(readDate(cell)).toBe(date));
});

describe('nearest names', () => {
  const states = [
    { id: 'XAA', names: { en: 'Avaland' }, nameInText: 'Avaland' },
    { id: 'XAB', names: { en: 'Brenia' }, nameInText: 'Brenia' },
    { id: 'XAC', names: { en: 'Republic of the Isles' }, nameInText: 'the Isles' },
  ];

  it.each([
    ['Avalnad', ['XAA']],
    ['Brennia', ['XAB']],
    ['the Isle', ['XAC']],
    ['Quortu', []],
  ])('of %s', (word, ids) => expect(nearestStates(word, states)).toEqual(ids));

  it.each([
    ['', 'ab', 2],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('count the steps from %s to %s', (a, b, steps) => {
    expect(editDistance(a, b)).toBe(steps);
    expect(editDistance(b, a)).toBe(steps);
  });
});
