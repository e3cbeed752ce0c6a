import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotBlocks, dotLayout } from './dot-layout';

const room = (pitch: number) => ({ pitch, columns: 30, stack: 3 });

test('few dots stand in one line', () => {
  expect(dotLayout([7, 3, 0], room(16))).toEqual({ pitch: 16, stack: 1, width: 112, height: 16 });
});

test('a reference beyond the longest row widens the scale', () => {
  expect(dotLayout([7, 9.2], room(10))).toEqual({ pitch: 10, stack: 1, width: 100, height: 10 });
});

test('many dots are stacked evenly and the scale stays common', () => {
  expect(dotLayout([61, 12], room(10))).toEqual({ pitch: 10, stack: 3, width: 210, height: 30 });
});

test('no dots at all leave a scale of one', () => {
  expect(dotLayout([], room(10))).toEqual({ pitch: 10, stack: 1, width: 10, height: 10 });
});

test('more dots than there is room for are drawn smaller, in nearly the same room', () => {
  expect(dotLayout([650], room(16))).toEqual({ pitch: 5.5, stack: 8, width: 451, height: 44 });
});

test('however many there are, all have a place, and up to 10,000 the room is enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(11, 16), (count, usual) => {
      const { pitch, stack, width, height } = dotLayout([count], room(usual));
      expect((width / pitch) * stack).toBeGreaterThanOrEqual(count);
      expect(width).toBeLessThanOrEqual(30 * usual);
      if (pitch > 2) expect(height).toBeLessThanOrEqual(3 * usual + pitch);
    }),
  );
});

test.each([
  [0, 0, []],
  [0, 2, [{ x: 0, y: 0, width: 1, height: 2 }]],
  [
    0,
    7,
    [
      { x: 0, y: 0, width: 2, height: 3 },
      { x: 2, y: 0, width: 1, height: 1 },
    ],
  ],
  [
    7,
    13,
    [
      { x: 2, y: 1, width: 1, height: 2 },
      { x: 3, y: 0, width: 1, height: 3 },
      { x: 4, y: 0, width: 1, height: 1 },
    ],
  ],
])('dots %i to %i in columns of three', (from, to, expected) => {
  expect(dotBlocks(from, to, 3)).toEqual(expected);
});

test('two ranges that follow one another cover each dot once', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 9 }), (first, second, stack) => {
      const places = [...dotBlocks(0, first, stack), ...dotBlocks(first, first + second, stack)].flatMap((block) =>
        Array.from({ length: block.width * block.height }, (_, at) => {
          const [column, row] = [Math.floor(at / block.height), at % block.height];
          return (block.x + column) * stack + block.y + row;
        }),
      );
      expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: first + second }, (_, at) => at));
    }),
  );
});
