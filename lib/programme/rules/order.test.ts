import { describe, expect, it } from 'vitest';
import { checkOrder, withMoved } from './order';

describe('checkOrder', () => {
  const present = ['a', 'b', 'c'];
  it.each([
    ['another order', present, ['c', 'a', 'b'], 'changed'],
    ['the same order', present, present, 'same'],
    ['an order seen before somebody else changed it', ['b', 'a', 'c'], ['c', 'b', 'a'], 'changedMeanwhile'],
    ['things that are not all there any more', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], 'changedMeanwhile'],
    ['an order that leaves one out', present, ['a', 'b'], 'invalidInput'],
    ['an order that names one twice', present, ['a', 'b', 'b'], 'invalidInput'],
  ])('judges %s', (_, was, ids, expected) => {
    const judged = checkOrder(present, { was, ids });
    expect(typeof judged === 'string' ? judged : judged.code).toBe(expected);
  });
});

describe('withMoved', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 9, 'bca'],
  ])('puts %s at place %i', (id, to, expected) => {
    expect(withMoved(['a', 'b', 'c'], id, to).join('')).toBe(expected);
  });
});
