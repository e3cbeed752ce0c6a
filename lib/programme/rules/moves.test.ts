import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, problemOf } from './arrangement';
import type { BoardSeat } from './board';
import { isMoveProblem, placementsFor, renewed, type Target } from './moves';

const seat = (
  panel: number,
  position: number,
  occupantId: string | null,
  locked = false,
  isKept = false,
): BoardSeat => ({
  id: `s${panel}${position}`,
  panelId: `p${panel}`,
  panelNumber: panel,
  position,
  occupantId,
  locked,
  isKept,
});
const seats = [
  seat(1, 1, 'ana'),
  seat(1, 2, null),
  seat(1, 3, null, true),
  seat(2, 1, 'bo'),
  seat(2, 2, 'cy', true),
  seat(2, 3, null),
  seat(2, 4, null),
];
const withKept = [...seats, seat(3, 1, 'left', false, true)];
const toSeat = (seatId: string): Target => ({ kind: 'seat', seatId });
const toPanel = (panelId: string): Target => ({ kind: 'panel', panelId });
const pool: Target = { kind: 'pool' };

describe('placementsFor', () => {
  it('fills a kept seat without taking back who has left it', () => {
    expect(placementsFor(withKept, ['ana'], toSeat('s31'))).toEqual([
      { seatId: 's11', from: 'ana', to: null },
      { seatId: 's31', from: 'left', to: 'ana' },
    ]);
  });

  it.each<[string, string[], Target, ReturnType<typeof placementsFor>]>([
    ['from the pool to an open seat', ['di'], toSeat('s12'), [{ seatId: 's12', from: null, to: 'di' }]],
    [
      'from seat to open seat',
      ['ana'],
      toSeat('s23'),
      [
        { seatId: 's11', from: 'ana', to: null },
        { seatId: 's23', from: null, to: 'ana' },
      ],
    ],
    [
      'onto somebody seated: both exchange places',
      ['ana'],
      toSeat('s21'),
      [
        { seatId: 's11', from: 'ana', to: 'bo' },
        { seatId: 's21', from: 'bo', to: 'ana' },
      ],
    ],
    [
      'from the pool onto somebody seated, who goes back to the pool',
      ['di'],
      toSeat('s11'),
      [{ seatId: 's11', from: 'ana', to: 'di' }],
    ],
    ['to the seat where they sit', ['ana'], toSeat('s11'), []],
    ['to a panel: its first open seat', ['di'], toPanel('p2'), [{ seatId: 's23', from: null, to: 'di' }]],
    [
      'several to a panel, one of them there already',
      ['ana', 'bo', 'di'],
      toPanel('p2'),
      [
        { seatId: 's11', from: 'ana', to: null },
        { seatId: 's23', from: null, to: 'ana' },
        { seatId: 's24', from: null, to: 'di' },
      ],
    ],
    [
      'several to a seat: to its panel',
      ['di', 'ed'],
      toSeat('s24'),
      [
        { seatId: 's23', from: null, to: 'di' },
        { seatId: 's24', from: null, to: 'ed' },
      ],
    ],
    ['back to the pool', ['ana', 'di'], pool, [{ seatId: 's11', from: 'ana', to: null }]],
    ['away from a locked seat', ['cy'], pool, { code: 'seatLocked', panel: 2, position: 2 }],
    ['from a locked seat to another', ['cy'], toSeat('s12'), { code: 'seatLocked', panel: 2, position: 2 }],
    ['onto a locked seat', ['di'], toSeat('s13'), { code: 'seatLocked', panel: 1, position: 3 }],
    ['several, one of them locked', ['ana', 'cy'], toPanel('p1'), { code: 'seatLocked', panel: 2, position: 2 }],
    [
      'more than there are open seats',
      ['di', 'ed'],
      toPanel('p1'),
      { code: 'seatsMissing', panel: 1, open: 1, needed: 2 },
    ],
  ])('moves %s', (_, who, target, expected) => {
    expect(placementsFor(seats, who, target)).toEqual(expected);
  });

  const people = ['ana', 'bo', 'cy', 'di', 'ed', 'fi'];
  const target = fc.oneof(
    fc.constantFrom(...seats.map((one) => toSeat(one.id))),
    fc.constantFrom(toPanel('p1'), toPanel('p2')),
    fc.constant(pool),
  );

  it('conserves people: whatever is asked, nobody is lost or doubled, and locked seats stay', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 1 }), target, (who, where) => {
        const placements = placementsFor(seats, who, where);
        if (isMoveProblem(placements)) return;
        expect(problemOf(seats, placements)).toBeNull();
        const before = seats.flatMap(({ occupantId }) => occupantId ?? []);
        const after = arrange(seats, placements).flatMap(({ occupantId }) => occupantId ?? []);
        expect(new Set(after).size).toBe(after.length);
        // Only who was asked for is new, and only who was asked for or exchanged is gone.
        expect(after.filter((id) => !before.includes(id)).every((id) => who.includes(id))).toBe(true);
        if (where.kind !== 'pool') expect(who.every((id) => after.includes(id))).toBe(true);
        else expect(who.some((id) => after.includes(id))).toBe(false);
      }),
    );
  });
});

describe('renewed', () => {
  it('means the same arrivals on the seats as they are now', () => {
    // Meant was: Ana from seat 1 to seat 2, which was open; meanwhile Bo sits there, and Ana on panel 2.
    const now = [seat(1, 1, null), seat(1, 2, 'bo'), seat(2, 1, 'ana')];
    const meant = [
      { seatId: 's11', from: 'ana', to: null },
      { seatId: 's12', from: null, to: 'ana' },
    ];
    const placements = renewed(now, meant);
    expect(placements).toEqual([
      { seatId: 's21', from: 'ana', to: null },
      { seatId: 's12', from: 'bo', to: 'ana' },
    ]);
    expect(problemOf(now, placements)).toBeNull();
  });

  it('has nothing to mean where somebody was only to leave, or sits there by now', () => {
    expect(renewed(seats, [{ seatId: 's12', from: 'di', to: null }])).toEqual([]);
    expect(renewed(seats, [{ seatId: 's11', from: null, to: 'ana' }])).toEqual([]);
  });
});
