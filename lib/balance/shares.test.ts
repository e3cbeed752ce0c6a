import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSeats } from './shares';

const parts = (...weights: number[]) => weights.map((weight, key) => ({ key, weight }));

describe('shareSeats', () => {
  it.each<[string, number, number[], number[]]>([
    ['whole shares', 10, [3, 2], [6, 4]],
    ['the largest remainder', 30, [16, 16, 7, 10, 11], [8, 8, 4, 5, 5]],
    ['equal remainders, the earlier first', 1, [1, 1], [1, 0]],
    ['nothing without any weight', 5, [0, 0], [0, 0]],
    ['no seats', 0, [2, 1], [0, 0]],
  ])('gives %s', (_, seats, weights, expected) => {
    expect([...shareSeats(seats, parts(...weights)).values()]).toEqual(expected);
  });

  it('gives away every seat, each part its share rounded up or down', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }), (seats, weights) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const given = [...shareSeats(seats, parts(...weights)).values()];
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(all === 0 ? 0 : seats);
        for (const [index, count] of given.entries()) {
          const share = all === 0 ? 0 : (seats * (weights[index] ?? 0)) / all;
          expect(Math.abs(count - share)).toBeLessThan(1);
        }
      }),
    );
  });
});
