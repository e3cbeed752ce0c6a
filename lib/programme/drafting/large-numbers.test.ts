import { beforeAll, describe, expect, it } from 'vitest';
import { checkProgramme } from './check';
import { computeDraft } from './draft';
import { loadSolver, type Solver } from './highs';
import { instance } from './testing';
import type { CountRule, Draft, Problem } from './types';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const base = instance('n60-6x5-base-s1');
const women: CountRule = { id: 'W', attr: 'gender', value: 'woman', min: null, max: null };
const most = Number.MAX_SAFE_INTEGER;

const drafted = (more: Partial<Problem>): Draft => computeDraft({ ...base, ...more }, '2031', solver);

function arranged(draft: Draft) {
  if (draft.status !== 'optimal') throw new Error(`the draft is ${draft.status}`);
  return draft;
}

describe('a rule that asks for more than anybody can count', () => {
  it.each<[string, string, (number: number) => Partial<Problem>]>([
    ['over all panels', 'overall:W:min', (min) => ({ rules: { ...base.rules, overall: [{ ...women, min }] } })],
    [
      'on one panel',
      'panel:W:P01:min',
      (min) => ({ rules: { ...base.rules, panel: [{ ...women, min, panels: ['P01'] }] } }),
    ],
    [
      'of filled seats',
      'minSeats:P01',
      (minSeats) => ({ panels: base.panels.map((panel) => (panel.id === 'P01' ? { ...panel, minSeats } : panel)) }),
    ],
  ])('is impossible, and loosened by what it takes: %s', (_, rule, problemWith) => {
    const byOf = (number: number) => {
      const draft = drafted(problemWith(number));
      if (draft.status !== 'infeasible') throw new Error(`the draft is ${draft.status}`);
      expect(draft.conflict?.rules).toHaveLength(1);
      expect(draft.relaxation?.rules.map((change) => change.rule)).toEqual([rule]);
      return draft.relaxation?.rules[0]?.by ?? 0;
    };
    // As much more is lacking as is asked for more.
    const possible = 100 - byOf(100);
    expect([byOf(10 ** 15), byOf(most)]).toEqual([10 ** 15 - possible, most - possible]);
  });
});

describe('numbers that nothing comes near to', () => {
  it('are limits that change nothing', () => {
    const rules = { ...base.rules, stateMax: most, statePanelMax: most };
    const without = arranged(drafted({ rules: { ...rules, stateMax: null, statePanelMax: null } }));
    const overall = [...base.rules.overall, { ...women, max: most }];
    expect(arranged(drafted({ rules: { ...rules, overall } })).programmeSha256).toBe(without.programmeSha256);
  });

  it('are seats and shares that are missed by as much', () => {
    const large = 10 ** 12;
    const panels = base.panels.map((panel) => ({ ...panel, seats: large }));
    const targets = {
      groupSeats: Object.fromEntries(base.groups.map((group) => [group, large])),
      developingSeats: large,
    };
    const { programme, goals } = arranged(drafted({ panels, targets }));
    const checked = checkProgramme({ ...base, panels, targets }, programme);
    expect(checked.broken).toEqual([]);
    expect(Object.fromEntries(goals.map(({ goal, value }) => [goal, value]))).toMatchObject({
      fill: Object.keys(programme).length,
      groupOverall: base.groups.length * large - Object.keys(programme).length,
      groupPanel: checked.goals.groupPanel,
      developing: checked.goals.developing,
    });
  });

  it.each([1000, 10 ** 9])('are weights that choose the same programme: times %i', (times) => {
    const { rank, priority, score } = base.weights;
    const weights = { rank: rank * times, priority: priority * times, score: score * times };
    const [plain, large] = [arranged(drafted({})), arranged(drafted({ weights }))];
    expect(large.programmeSha256).toBe(plain.programmeSha256);
    const preferenceOf = ({ goals }: typeof plain) => goals.find(({ goal }) => goal === 'preference')?.value ?? 0;
    expect(preferenceOf(large)).toBe(preferenceOf(plain) * times);
  });
});
