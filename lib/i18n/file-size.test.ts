import { expect, it } from 'vitest';
import { sizeInUnits } from './file-size';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [49, '49 bytes'],
  [50, '0.1 kB'],
  [340, '0.3 kB'],
  [84_200, '84 kB'],
  [2_100_000, '2.1 MB'],
  [21_400_000, '21 MB'],
])('%d bytes are read as %s', (bytes, words) => {
  const { value, ...options } = sizeInUnits(bytes);
  expect(new Intl.NumberFormat('en', options).format(value)).toBe(words);
});
