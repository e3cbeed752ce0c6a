import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceGroups } from '@/lib/bodies/types';
import { shareReferences } from '../../types';
import { draftingGroups, groupSeatsFor } from './shares';

const reference = {
  groups: [
    { group: 'AFR', members: 3 },
    { group: 'WEO', members: 1 },
  ],
} as const;
const none = { AFR: 0, APG: 0, EEG: 0, GRU: 0, WEO: 0, OBS: 0, none: 0 };
const pool = [{ group: 'OBS' }, { group: 'WEO' }, { group: 'WEO' }, { group: null }] as const;
const byHand = { AFR: 2, APG: 0, EEG: 1, GRU: 0, WEO: 7, OBS: 3 };

describe('groupSeatsFor', () => {
  it.each<[string, Parameters<typeof groupSeatsFor>[0], object]>([
    ['the membership: observers have no part in it', { shares: 'membership', groupSeats: null }, { AFR: 6, WEO: 2 }],
    [
      'the pool, with observers and States of no group',
      { shares: 'pool', groupSeats: null },
      { WEO: 4, OBS: 2, none: 2 },
    ],
    ['numbers by hand, whatever they add up to', { shares: 'byHand', groupSeats: byHand }, byHand],
  ])('of 8 seats by %s', (_, method, expected) => {
    expect(groupSeatsFor(method, reference, pool, 8)).toEqual({ ...none, ...expected });
  });

  it('shares out just the seats there are, unless by hand, or nothing where nobody has a part', () => {
    const group = fc.option(fc.constantFrom(...balanceGroups), { nil: null });
    const people = fc.array(fc.record({ group }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...shareReferences), people, fc.nat(200), (shares, drawn, seats) => {
        const given = groupSeatsFor(
          { shares, groupSeats: shares === 'byHand' ? byHand : null },
          reference,
          drawn,
          seats,
        );
        expect(Object.keys(given).toSorted()).toEqual([...draftingGroups].toSorted());
        const sum = Object.values(given).reduce((all, one) => all + one, 0);
        expect(sum).toBe(shares === 'byHand' ? 13 : shares === 'pool' && drawn.length === 0 ? 0 : seats);
      }),
    );
  });
});
