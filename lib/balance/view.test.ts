import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BalanceView, balanceAddress, balanceViewFrom, firstBalanceView } from './view';

const path = '/meetings/one/balance';

function readBack(view: BalanceView): BalanceView {
  return balanceViewFrom(Object.fromEntries(new URL(balanceAddress(path, view), 'http://desk.invalid').searchParams));
}

describe('the address of a balance', () => {
  it('holds nothing while nothing is chosen', () => {
    expect(balanceAddress(path, firstBalanceView)).toBe(path);
    expect(balanceViewFrom({})).toEqual(firstBalanceView);
  });

  it('holds every view and gives it back', () => {
    const view: fc.Arbitrary<BalanceView> = fc.record({
      basis: fc.oneof(fc.constantFrom('', 'pool'), fc.integer({ min: 1, max: 999_999 }).map(String)),
      panel: fc.integer({ min: 0, max: 999_999 }),
      moderators: fc.boolean(),
      count: fc.constantFrom('seats', 'persons'),
      rows: fc.constantFrom('', 'all', 'group.AFR', 'gender.declared.woman', 'state.XAA'),
    });
    fc.assert(
      fc.property(view, (one) => {
        expect(readBack(one)).toEqual(one);
      }),
    );
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['a basis that is none', { basis: 'newest' }],
    ['a version before the first', { basis: '0' }],
    ['a panel that is no number', { panel: 'two' }],
    ['a negative panel', { panel: '-1' }],
    ['another way to count', { count: 'chairs' }],
    ['moderators that are neither in nor out', { moderators: 'yes' }],
  ])('passes over %s', (_, parameters) => {
    expect(balanceViewFrom(parameters)).toEqual(firstBalanceView);
  });

  it('takes the first of a parameter that stands there twice', () => {
    expect(balanceViewFrom({ basis: ['pool', '2'] }).basis).toBe('pool');
  });
});
