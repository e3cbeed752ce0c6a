import { expect, test } from 'vitest';
import { currentItem } from './current-item';

const items = [
  { href: '/meetings/a', exact: true },
  { href: '/meetings/a/circulars' },
  { href: '/meetings/a/circulars/new' },
  { href: '/meetings/a/programme?version=2' },
  { href: '/' },
];

test('the longest address that contains the page wins', () => {
  expect(currentItem(items, '/meetings/a/circulars')).toBe(items[1]);
  expect(currentItem(items, '/meetings/a/circulars/41')).toBe(items[1]);
  expect(currentItem(items, '/meetings/a/circulars/new')).toBe(items[2]);
});

test('a query of the item plays no part', () => {
  expect(currentItem(items, '/meetings/a/programme/panels')).toBe(items[3]);
});

test('an exact item and the root match themselves only', () => {
  expect(currentItem(items, '/meetings/a')).toBe(items[0]);
  expect(currentItem(items, '/')).toBe(items[4]);
  expect(currentItem(items, '/meetings/a/settings')).toBeUndefined();
  expect(currentItem(items, '/meetings/ab')).toBeUndefined();
});
