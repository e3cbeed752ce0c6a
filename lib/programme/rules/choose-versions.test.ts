import { expect, it } from 'vitest';
import { chooseVersions } from './choose-versions';

const version = (number: number, basedOn: number | null = null) => ({
  id: `v${number}`,
  number,
  basedOnId: basedOn === null ? null : `v${basedOn}`,
});
const versions = [version(4, 2), version(3), version(2, 1), version(1)];

it.each<[string, string | undefined, string | undefined, [number, number] | 'unknown' | null]>([
  ['the newest and the one on which it is based', undefined, undefined, [2, 4]],
  ['one and the version before it', undefined, '3', [2, 3]],
  ['one and the newest', '1', undefined, [1, 4]],
  ['a later with an earlier one', '4', '1', [4, 1]],
  ['nothing before the first', undefined, '1', null],
  ['a version that is not open to the reader', '9', undefined, 'unknown'],
  ['what is no number', undefined, 'x', 'unknown'],
])('compares %s', (_, from, to, expected) => {
  const chosen = chooseVersions(versions, { from, to });
  expect(typeof chosen === 'object' && chosen !== null ? [chosen.from.number, chosen.to.number] : chosen).toEqual(
    expected,
  );
});

it('has nothing to compare before there are two', () => {
  const nothing = { from: undefined, to: undefined };
  expect(chooseVersions([], nothing)).toBeNull();
  expect(chooseVersions([version(1)], nothing)).toBeNull();
});
