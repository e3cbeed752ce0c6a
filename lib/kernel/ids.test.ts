import { expect, it } from 'vitest';
import { randomIds, replayableIds } from './ids';

const twenty = Array.from({ length: 20 });

it('gives the same identifiers for the same seed, and others for another', () => {
  const [one, again, other] = ['a', 'a', 'b'].map((seed) => {
    const ids = replayableIds(seed);
    return twenty.map(() => ids.next('body'));
  });
  expect(again).toEqual(one);
  expect(new Set([...(one ?? []), ...(other ?? [])]).size).toBe(40);
  expect(one?.[0]).toMatch(/^body-[0-9a-f]{20}$/);
});

it('gives identifiers that nobody can guess', () => {
  const ids = twenty.map(() => randomIds.next('link'));
  expect(new Set(ids).size).toBe(20);
  expect(ids[0]).toMatch(/^link-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
