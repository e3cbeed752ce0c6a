import { expect, test } from 'vitest';
import { dotCentre, dotLayout } from './dot-layout';

test('few dots stand in one line', () => {
  expect(dotLayout([7, 3, 0], 16, 30)).toEqual({ stack: 1, columns: 7, width: 112, height: 16 });
});

test('a reference beyond the longest row widens the scale', () => {
  expect(dotLayout([7, 9.2], 10, 30)).toEqual({ stack: 1, columns: 10, width: 100, height: 10 });
});

test('many dots are stacked evenly and the scale stays common', () => {
  expect(dotLayout([61, 12], 10, 30)).toEqual({ stack: 3, columns: 21, width: 210, height: 30 });
});

test('no dots at all leave a scale of one', () => {
  expect(dotLayout([], 10, 30)).toEqual({ stack: 1, columns: 1, width: 10, height: 10 });
});

test('columns are filled from the top', () => {
  expect([0, 1, 2, 3].map((index) => dotCentre(index, 10, 3))).toEqual([
    { cx: 5, cy: 5 },
    { cx: 5, cy: 15 },
    { cx: 5, cy: 25 },
    { cx: 15, cy: 5 },
  ]);
});
