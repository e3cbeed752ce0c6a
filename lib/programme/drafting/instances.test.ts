import { beforeAll, describe, expect, it } from 'vitest';
import { checkProgramme } from './check';
import { computeDraft } from './draft';
import { loadSolver, type Solver } from './highs';
import { lotSum } from './lots';
import { expectedOf, instance, instanceNames, turnedRound } from './testing';
import type { Progress } from './types';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const possible = instanceNames.filter((name) => expectedOf(name).status === 'optimal');
const impossible = instanceNames.filter((name) => expectedOf(name).status === 'infeasible');

describe('an instance with a programme', () => {
  it.each(possible)('%s is drafted to the proven values and the very programme that the lots choose', (name) => {
    const expected = expectedOf(name);
    const problem = instance(name);
    const told: Progress[] = [];
    const draft = computeDraft(problem, '2031', solver, (progress) => told.push(progress));
    if (expected.status !== 'optimal' || draft.status !== 'optimal') throw new Error(`${name} is ${draft.status}`);
    expect(Object.fromEntries(draft.goals.map(({ goal, value }) => [goal, value]))).toEqual(expected.optimum);
    expect(draft.goals.every(({ value, bound, proven }) => proven && bound === value)).toBe(true);
    expect(draft.programmeSha256).toBe(expected.lots.programmeSha256);
    expect(lotSum('2031', draft.programme)).toBe(expected.lots.optimum);
    expect(checkProgramme(problem, draft.programme)).toMatchObject({ broken: [], goals: expected.optimum });
    // Whoever watches was told a bound or a proof of each goal, and a programme.
    const goals = told.flatMap((progress) => (progress.kind === 'proven' ? [progress.goal] : []));
    expect(new Set(goals)).toEqual(new Set(problem.goals));
    expect(told.some((progress) => progress.kind === 'programme')).toBe(true);
  });

  it.each(['n60-6x5-base-s1', 'n90-10x6-scarce-s1', 'n300-20x5-tight-s2'])(
    '%s gives the same programme with its input turned round',
    (name) => {
      const draft = computeDraft(instance(name), '2031', solver);
      const other = computeDraft(turnedRound(instance(name)), '2031', solver);
      if (draft.status !== 'optimal') throw new Error(`${name} is ${draft.status}`);
      expect(other).toMatchObject({ programmeSha256: draft.programmeSha256 });
    },
  );

  it('gives an equally good programme with other lots', () => {
    const one = computeDraft(instance('n120-6x5-base-s2'), '2031', solver);
    const other = computeDraft(instance('n120-6x5-base-s2'), '2032', solver);
    if (one.status !== 'optimal' || other.status !== 'optimal') throw new Error('not drafted');
    expect(other.goals).toEqual(one.goals);
    expect(other.programmeSha256).not.toBe(one.programmeSha256);
  });
});

describe('an instance without a programme', () => {
  it.each(impossible)('%s is explained by a smallest conflict and the smallest relaxation', (name) => {
    const expected = expectedOf(name);
    const problem = instance(name);
    const draft = computeDraft(problem, '2031', solver);
    if (expected.status !== 'infeasible' || draft.status !== 'infeasible')
      throw new Error(`${name} is ${draft.status}`);
    const { relaxation, conflict } = draft;
    expect(relaxation?.rules).toHaveLength(expected.relaxation.minRules);
    expect(relaxation?.rules.reduce((sum, { by }) => sum + by, 0)).toBe(expected.relaxation.totalAmount);
    const broken = checkProgramme(problem, relaxation?.programme ?? {}).broken;
    expect(broken).toEqual(relaxation?.rules.map(({ rule }) => rule));
    expect(expected.conflict.allSmallest).toContainEqual(conflict?.rules);
    expect(conflict?.smallest).toBe(true);
  });
});
