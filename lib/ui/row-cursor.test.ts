import { expect, test } from 'vitest';
import { nextRow } from './row-cursor';

test('j and k move from anywhere, and start at the first row', () => {
  expect(nextRow('j', -1, 3, false)).toBe(0);
  expect(nextRow('j', 1, 3, false)).toBe(2);
  expect(nextRow('k', 1, 3, false)).toBe(0);
});

test('the ends of the table are ends', () => {
  expect(nextRow('j', 2, 3, true)).toBeUndefined();
  expect(nextRow('k', 0, 3, true)).toBeUndefined();
  expect(nextRow('k', -1, 3, false)).toBeUndefined();
  expect(nextRow('j', -1, 0, false)).toBeUndefined();
});

test('arrows, Home and End are left to the page outside the table', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => nextRow(key, 1, 3, false))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => nextRow(key, 1, 3, true))).toEqual([2, 0, 0, 2]);
});
