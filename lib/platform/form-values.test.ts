import { expect, it } from 'vitest';
import { blankToNull } from './form-values';

it.each([
  ['', null],
  ['  ', null],
  [' a ', ' a '],
  [0, 0],
  [false, false],
  [null, null],
  [undefined, undefined],
  [
    { title: '', rows: [{ symbol: '' }, { symbol: 'A/78/20' }] },
    { title: null, rows: [{ symbol: null }, { symbol: 'A/78/20' }] },
  ],
])('turns %j into %j', (given, expected) => {
  expect(blankToNull(given)).toEqual(expected);
});

it('leaves bytes alone', () => {
  const bytes = new Uint8Array([1, 2]);
  expect(blankToNull({ bytes })).toEqual({ bytes });
});
