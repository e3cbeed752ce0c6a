import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Change, type Enough, fewestChanges, type Measure, type Need } from './fewest-changes';
import { loadSolver, type Solver } from './highs';
import { sumOf } from './linear';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Every way to make some of the changes. */
function everyChoice(changes: readonly Change[]): number[][] {
  return changes.reduce<number[][]>(
    (choices, { most }) =>
      choices.flatMap((choice) => Array.from({ length: most + 1 }, (_, amount) => [...choice, amount])),
    [[]],
  );
}

function costOf(changes: readonly Change[], amounts: readonly number[]): Record<Measure, number> {
  const made = changes.filter((_, at) => (amounts[at] ?? 0) > 0);
  return {
    made: made.length,
    amounts: amounts.reduce((sum, amount) => sum + amount, 0),
    price: made.reduce((sum, { price }) => sum + price, 0),
  };
}

const isEnough = (needs: readonly Need[], amounts: readonly number[]) =>
  needs.every((need) => sumOf(need, amounts) >= need.atLeast);

/** The best choice by hand: fewest, then smallest, then cheapest. */
function bestByHand(changes: readonly Change[], enough: (amounts: readonly number[]) => boolean) {
  const costs = everyChoice(changes)
    .filter(enough)
    .map((amounts) => costOf(changes, amounts))
    .toSorted((a, b) => a.made - b.made || a.amounts - b.amounts || a.price - b.price);
  return costs[0];
}

/** Changes with needs that all of them together satisfy, one of which holds in whole numbers only. */
const cases = fc
  .record({
    changes: fc.array(fc.record({ most: fc.integer({ min: 1, max: 3 }), price: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    drawn: fc.array(fc.record({ factors: fc.array(fc.nat({ max: 2 })), share: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    odd: fc.nat({ max: 4 }),
  })
  .map(({ changes, drawn, odd }) => {
    const most = changes.map((change) => change.most);
    const needs = drawn.flatMap(({ factors, share }): Need[] => {
      const columns = [...changes.keys()].filter((at) => (factors[at] ?? 0) > 0);
      const need = { columns, factors: columns.map((at) => factors[at] ?? 0) };
      const all = sumOf(need, most);
      return all === 0 ? [] : [{ ...need, atLeast: Math.ceil((all * share) / 4) }];
    });
    return { changes, needs, odd: odd % changes.length };
  });

describe('the fewest changes', () => {
  it.each(['in fractions', 'in whole numbers'] as const)('are those found by looking at all choices, %s', (kind) => {
    fc.assert(
      fc.property(cases, ({ changes, needs, odd }) => {
        // No need that is told of says that this change must be made.
        const hidden = (amounts: readonly number[]) => kind === 'in fractions' || (amounts[odd] ?? 0) > 0;
        const enough = (amounts: readonly number[]) => isEnough(needs, amounts) && hidden(amounts);
        const found = (amounts: readonly number[]): Enough<readonly number[]> => ({ amounts, found: amounts });
        const told: (readonly number[])[] = [];
        const trial = {
          need: (amounts: readonly number[]) => needs.find((need) => sumOf(need, amounts) < need.atLeast) ?? null,
          within: (amounts: readonly number[]) => (enough(amounts) ? found(amounts) : null),
          best: (by: Measure, { atMost }: { atMost: Partial<Record<Measure, number>> }) => {
            const [best] = everyChoice(changes)
              .filter(enough)
              .map((amounts) => ({ amounts, cost: costOf(changes, amounts) }))
              .filter(({ cost }) => cost.made <= (atMost.made ?? cost.made))
              .filter(({ cost }) => cost.amounts <= (atMost.amounts ?? cost.amounts))
              .toSorted((a, b) => a.cost[by] - b.cost[by]);
            if (best === undefined) throw new Error('all changes together are enough');
            return found(best.amounts);
          },
        };
        const amounts = fewestChanges(solver, changes, trial, [], (one) => told.push(one));
        expect(costOf(changes, amounts)).toEqual(bestByHand(changes, enough));
        expect(told.every(enough)).toBe(true);
        expect(told.at(-1)).toEqual(amounts);
      }),
      { numRuns: 150 },
    );
  });
});
