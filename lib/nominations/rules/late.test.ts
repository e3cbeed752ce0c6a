import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CircularKind, CircularState } from '@/lib/circulars/types';
import { plainDate } from '@/lib/kernel/dates';
import { type InvitingCircular, isLate, lastActionDate } from './late';

function circular(
  actionDate: string | null,
  kind: CircularKind = 'invitation',
  state: CircularState = 'recorded',
): InvitingCircular {
  return { kind, state, actionDate: actionDate === null ? null : plainDate(actionDate) };
}

describe('lastActionDate', () => {
  it.each<[string, readonly InvitingCircular[], string | null]>([
    ['none', [], null],
    ['an invitation without a date', [circular(null)], null],
    ['one invitation', [circular('2024-01-31')], '2024-01-31'],
    ['an extension', [circular('2024-01-31'), circular('2024-02-15', 'extension')], '2024-02-15'],
    ['an extension recorded first', [circular('2024-02-15', 'extension'), circular('2024-01-31')], '2024-02-15'],
    [
      'a further invitation without a date',
      [circular('2024-01-31'), circular(null, 'furtherInvitation')],
      '2024-01-31',
    ],
    [
      'an extension still in draft',
      [circular('2024-01-31'), circular('2024-02-15', 'extension', 'draft')],
      '2024-01-31',
    ],
    ['one that was cancelled', [circular('2024-01-31', 'invitation', 'cancelled')], null],
    ['one superseded since', [circular('2024-01-31', 'invitation', 'superseded')], '2024-01-31'],
    ['a registration circular', [circular('2024-03-01', 'registration')], null],
  ])('%s', (_, circulars, expected) => {
    expect(lastActionDate(circulars)).toBe(expected);
  });

  it('does not depend on the order of the circulars', () => {
    const days = ['2024-01-31', '2024-02-15', '2024-03-01', null];
    fc.assert(
      fc.property(fc.shuffledSubarray(days), (some) => {
        expect(lastActionDate(some.map((day) => circular(day)))).toBe(
          some
            .filter((day) => day !== null)
            .toSorted()
            .at(-1) ?? null,
        );
      }),
    );
  });
});

describe('isLate', () => {
  it.each([
    ['2024-01-31', '2024-01-31', false],
    ['2024-02-01', '2024-01-31', true],
    ['2024-01', '2024-01-31', false],
    ['2024-02', '2024-01-31', true],
    ['2024', '2024-01-31', false],
    ['2025', '2024-01-31', true],
    [null, '2024-01-31', false],
    ['2024-02-01', null, false],
  ])('received %s, action date %s: %s', (receivedOn, actionDate, expected) => {
    expect(isLate(receivedOn, actionDate === null ? null : plainDate(actionDate))).toBe(expected);
  });
});
