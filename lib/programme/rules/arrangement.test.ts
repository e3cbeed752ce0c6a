import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrangedSeat, arrange, inverse, type Placement, personalMoves, problemOf } from './arrangement';

const seat = (id: string, occupantId: string | null, more: Partial<ArrangedSeat> = {}): ArrangedSeat => ({
  id,
  panelNumber: 1,
  position: Number(id.slice(1)),
  occupantId,
  locked: false,
  ...more,
});
const seats = [seat('s1', 'ana'), seat('s2', 'bo'), seat('s3', null), seat('s4', 'cy', { locked: true })];

describe('problemOf', () => {
  it.each<[string, Placement[], ReturnType<typeof problemOf>]>([
    ['a nominee placed on an open seat', [{ seatId: 's3', from: null, to: 'di' }], null],
    [
      'an exchange',
      [
        { seatId: 's1', from: 'ana', to: 'bo' },
        { seatId: 's2', from: 'bo', to: 'ana' },
      ],
      null,
    ],
    ['a seat that is not there', [{ seatId: 's9', from: null, to: 'di' }], { index: 0, code: 'notFound', place: null }],
    [
      'a seat that somebody took meanwhile',
      [{ seatId: 's2', from: null, to: 'di' }],
      { index: 0, code: 'changedMeanwhile', place: { panel: 1, position: 2 } },
    ],
    [
      'a locked seat',
      [
        { seatId: 's3', from: null, to: 'di' },
        { seatId: 's4', from: 'cy', to: null },
      ],
      { index: 1, code: 'seatLocked', place: { panel: 1, position: 4 } },
    ],
    ['a locked seat that stays as it is', [{ seatId: 's4', from: 'cy', to: 'cy' }], null],
    [
      'a nominee who sits elsewhere',
      [{ seatId: 's3', from: null, to: 'ana' }],
      { index: 0, code: 'nomineeSeatedAlready', place: { panel: 1, position: 1 } },
    ],
    [
      'a nominee placed twice',
      [
        { seatId: 's3', from: null, to: 'di' },
        { seatId: 's2', from: 'bo', to: 'di' },
      ],
      { index: 1, code: 'nomineeSeatedAlready', place: { panel: 1, position: 3 } },
    ],
  ])('judges %s', (_, placements, problem) => {
    expect(problemOf(seats, placements)).toEqual(problem);
  });
});

describe('personalMoves', () => {
  it('tells who was seated, moved and cleared', () => {
    expect(
      personalMoves([
        { seatId: 's1', from: 'ana', to: 'bo' },
        { seatId: 's2', from: 'bo', to: null },
        { seatId: 's3', from: null, to: 'di' },
        { seatId: 's4', from: 'cy', to: 'cy' },
      ]),
    ).toEqual([
      { kind: 'cleared', nomineeId: 'ana', seatId: 's1' },
      { kind: 'moved', nomineeId: 'bo', fromSeatId: 's2', seatId: 's1' },
      { kind: 'seated', nomineeId: 'di', seatId: 's3' },
    ]);
  });
});

/** A version of some seats with some nominees on them, and placements that are possible there. */
const scene = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.record({
      seats: fc
        .shuffledSubarray(
          Array.from({ length: count + 6 }, (_, n) => `n${n}`),
          { maxLength: count },
        )
        .map((people) => Array.from({ length: count }, (_, n) => seat(`s${n + 1}`, people[n] ?? null))),
      touched: fc.shuffledSubarray(
        Array.from({ length: count }, (_, n) => n),
        { minLength: 1 },
      ),
      newcomers: fc.array(fc.constantFrom('x', 'y', 'z', null), { maxLength: count }),
      turn: fc.integer({ min: 0, max: count }),
    }),
  )
  .map(({ seats: all, touched, newcomers, turn }) => {
    // Whoever sits on the touched seats is dealt out anew among them; some leave, some come from the pool.
    const there = touched.map((at) => all[at]?.occupantId ?? null);
    const dealt = touched.map((_, at) => there[(at + turn) % there.length] ?? null);
    const unique = new Set<string>();
    const placements = touched.map((at, index): Placement => {
      const newcomer = newcomers[index];
      const wanted = newcomer === undefined ? (dealt[index] ?? null) : newcomer;
      const to = wanted !== null && unique.has(wanted) ? null : wanted;
      if (to !== null) unique.add(to);
      return { seatId: all[at]?.id ?? '', from: all[at]?.occupantId ?? null, to };
    });
    return { seats: all, placements };
  });

describe('placements that are possible', () => {
  it('are taken back by their inverse, and carried out twice change nothing more', () => {
    fc.assert(
      fc.property(scene, ({ seats: before, placements }) => {
        expect(problemOf(before, placements)).toBeNull();
        const after = arrange(before, placements);
        expect(problemOf(after, inverse(placements))).toBeNull();
        expect(arrange(after, inverse(placements))).toEqual(before);
        expect(arrange(after, placements)).toEqual(after);
      }),
    );
  });

  it('conserve people: nobody is lost or doubled', () => {
    fc.assert(
      fc.property(scene, ({ seats: before, placements }) => {
        const seated = (all: readonly ArrangedSeat[]) => all.flatMap(({ occupantId }) => occupantId ?? []).toSorted();
        const moves = personalMoves(placements);
        const after = new Set(seated(before));
        for (const move of moves) {
          if (move.kind === 'seated') after.add(move.nomineeId);
          if (move.kind === 'cleared') after.delete(move.nomineeId);
        }
        expect(seated(arrange(before, placements))).toEqual([...after].toSorted());
      }),
    );
  });

  it('tell of each nominee once', () => {
    fc.assert(
      fc.property(scene, ({ placements }) => {
        const named = personalMoves(placements).map((move) => move.nomineeId);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});
