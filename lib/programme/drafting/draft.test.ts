import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aimsMissed, checkProgramme } from './check';
import { computeDraft } from './draft';
import { loadSolver, type Solver } from './highs';
import { everyProgramme, smallProblems, turnedRound } from './testing';
import { type Draft, type Goal, maximised, type Problem, type Programme } from './types';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Two vectors of goals in their order: negative when the first is better. */
function compared(
  goals: readonly Goal[],
  a: Readonly<Record<Goal, number>>,
  b: Readonly<Record<Goal, number>>,
): number {
  for (const goal of goals) {
    const difference = maximised.has(goal) ? b[goal] - a[goal] : a[goal] - b[goal];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The best values that any programme has, by looking at all of them. Null: none keeps the rules. */
function bestByHand(problem: Problem): Readonly<Record<Goal, number>> | null {
  let best: Readonly<Record<Goal, number>> | null = null;
  for (const programme of everyProgramme(problem)) {
    const { broken, goals } = checkProgramme(problem, programme);
    if (broken.length === 0 && (best === null || compared(problem.goals, goals, best) < 0)) best = goals;
  }
  return best;
}

function valuesOf(draft: Draft): Partial<Record<Goal, number>> {
  if (draft.status !== 'optimal') throw new Error(`the draft is ${draft.status}`);
  return Object.fromEntries(draft.goals.map(({ goal, value }) => [goal, value]));
}

const facts = ['topic', 'availability', 'event', 'seats'];
const isFact = (id: string) => facts.includes(id.split(':')[0] ?? '');

/** The rule as it was set, from the rule as it applies. */
function policyOf({ panels }: Problem, id: string): string {
  const parts = id.split(':');
  if (parts[0] === 'stateMax') return parts[0];
  if (parts[0] === 'statePanelMax') {
    return panels.some((one) => one.id === parts[2] && one.stateMax !== undefined)
      ? `${parts[0]}:${parts[2]}`
      : parts[0];
  }
  return parts[0] === 'panel' ? `panel:${parts[1]}:${parts[3]}` : id;
}

/** By how much a programme breaks the rules that it breaks. */
function amountOf(problem: Problem, programme: Programme, id: string): number {
  const [kind, name, ...rest] = id.split(':');
  const seated = problem.nominees.filter((nominee) => programme[nominee.id] !== undefined);
  const on = (panel: string | undefined) => seated.filter((nominee) => programme[nominee.id] === panel);
  const { stateMax, statePanelMax, overall, panel } = problem.rules;
  if (kind === 'stateMax') return seated.filter((nominee) => nominee.state === name).length - (stateMax ?? 0);
  if (kind === 'statePanelMax') {
    const most = problem.panels.find((one) => one.id === rest[0])?.stateMax ?? statePanelMax ?? 0;
    return on(rest[0]).filter((nominee) => nominee.state === name).length - most;
  }
  if (kind === 'minSeats') {
    return (problem.panels.find((one) => one.id === name)?.minSeats ?? 0) - on(name).length;
  }
  if (kind === 'pin') return 1;
  const rule = (kind === 'panel' ? panel : overall).find((one) => one.id === name);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  const { attr, value } = rule;
  const counted = (kind === 'panel' ? on(rest[0]) : seated).filter((one) =>
    attr === 'trait' ? one.traits.includes(String(value)) : one[attr] === value,
  );
  const count = counted.length;
  return id.endsWith(':min') ? (rule.min ?? 0) - count : count - (rule.max ?? 0);
}

/**
 * Holds an explanation against all programmes: no smaller change makes one possible, and no smaller conflict is one.
 *
 * @returns false when there is a programme and nothing to explain
 */
function expectExplained(problem: Problem): boolean {
  const draft = computeDraft(problem, 'lots', solver);
  if (draft.status !== 'infeasible') return false;
  const { relaxation, conflict } = draft;
  if (relaxation === null || conflict === null) throw new Error('not explained');
  const breaks = everyProgramme(problem).flatMap((programme) => {
    const { broken } = checkProgramme(problem, programme);
    if (broken.some(isFact)) return [];
    const amount = broken.reduce((sum, id) => sum + amountOf(problem, programme, id), 0);
    return [{ broken, amount }];
  });
  const fewest = Math.min(...breaks.map(({ broken }) => broken.length));
  const least = Math.min(...breaks.flatMap(({ broken, amount }) => (broken.length === fewest ? [amount] : [])));
  expect(relaxation.rules).toHaveLength(fewest);
  expect(relaxation.rules.reduce((sum, { by }) => sum + by, 0)).toBe(least);
  const named = relaxation.rules.map(({ rule }) => rule);
  const witness = checkProgramme(problem, relaxation.programme).broken;
  expect(witness.toSorted()).toEqual(named);
  for (const { rule, by } of relaxation.rules) expect(amountOf(problem, relaxation.programme, rule)).toBe(by);

  // A conflict meets what every programme breaks; no smaller choice of rules does.
  const sets = breaks.map(({ broken }) => new Set(broken.map((id) => policyOf(problem, id))));
  const meets = (rules: readonly string[]) => sets.every((set) => rules.some((rule) => set.has(rule)));
  expect(meets(conflict.rules)).toBe(true);
  const all = [...new Set(sets.flatMap((set) => [...set]))];
  const choices = (size: number): string[][] =>
    size === 0 ? [[]] : choices(size - 1).flatMap((some) => all.map((rule) => [...some, rule]));
  if (conflict.smallest) expect(choices(conflict.rules.length - 1).some(meets)).toBe(false);
  expect(conflict.rules.every((rule) => !meets(conflict.rules.filter((other) => other !== rule)))).toBe(true);
  expect(draft.sentences).toHaveLength(conflict.rules.length + relaxation.rules.length);
  return true;
}

const runs = { numRuns: 150, seed: 2031 };

describe('a draft of a small problem', () => {
  it('has the values of the best of all programmes, or there is none', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const best = bestByHand(problem);
        const draft = computeDraft(problem, 'lots', solver);
        if (best === null) expect(draft.status).toBe('infeasible');
        else expect(valuesOf(draft)).toEqual(Object.fromEntries(problem.goals.map((goal) => [goal, best[goal]])));
      }),
      runs,
    );
  });

  it('misses each aim by so many seats that they add up to the goal', () => {
    fc.assert(
      fc.property(smallProblems, fc.nat(), (problem, pick) => {
        const programmes = everyProgramme(problem);
        const programme = programmes[pick % programmes.length] ?? {};
        const missed = aimsMissed(problem, programme);
        expect(Object.values(missed).reduce((sum, by) => sum + by, 0)).toBe(
          checkProgramme(problem, programme).goals.aims,
        );
        for (const aim of problem.aims) {
          const alone = checkProgramme({ ...problem, aims: [aim] }, programme).goals.aims;
          expect(missed[aim.id] ?? 0).toBe(alone);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const one = computeDraft(problem, 'lots', solver);
        const other = computeDraft(turnedRound(problem), 'lots', solver);
        if (one.status === 'optimal') expect(other).toMatchObject({ goals: one.goals, lots: one.lots });
        else expect(other).toEqual(one);
      }),
      runs,
    );
  });

  it('has no worse a first goal with one more nominee', () => {
    fc.assert(
      fc.property(smallProblems, fc.nat(), (problem, pick) => {
        const [first] = problem.goals;
        const left = pick % problem.nominees.length;
        const gone = problem.nominees[left];
        if (problem.nominees.length < 2 || first === undefined || gone === undefined) return;
        const fewer = {
          ...problem,
          nominees: problem.nominees.filter((nominee) => nominee !== gone),
          pins: problem.pins.filter((pin) => pin.nominee !== gone.id),
        };
        const more = { ...problem, pins: fewer.pins };
        const before = computeDraft(fewer, 'lots', solver);
        if (before.status !== 'optimal') return;
        const [one, other] = [valuesOf(before)[first] ?? 0, valuesOf(computeDraft(more, 'lots', solver))[first] ?? 0];
        expect(maximised.has(first) ? other >= one : other <= one).toBe(true);
      }),
      runs,
    );
  });

  it('names, where there is no programme, the smallest relaxation and a smallest conflict', () => {
    let explained = 0;
    fc.assert(
      fc.property(smallProblems, (problem) => {
        if (expectExplained(problem)) explained += 1;
      }),
      runs,
    );
    expect(explained).toBeGreaterThan(20);
  });

  it('explains what contradicts itself in whole numbers only', () => {
    const person = { topics: ['T1'], unavailable: [], events: ['E'], priority: 1, score: 3, traits: [] };
    const exactlyOne = { min: 1, max: 1 };
    const problem: Problem = {
      panels: [{ id: 'P1', topic: 'T1', slot: 'S1', event: 'E', seats: 3, minSeats: 0 }],
      groups: ['AFR', 'WEO', 'OBS'],
      // Each two of them share something of which there is to be one: half of each would do.
      nominees: [
        { ...person, id: 'N1', state: 'A', group: 'AFR', gender: 'woman', developing: false },
        { ...person, id: 'N2', state: 'B', group: 'AFR', gender: 'man', developing: true },
        { ...person, id: 'N3', state: 'C', group: 'WEO', gender: 'woman', developing: true },
      ],
      pins: [],
      previous: {},
      rules: {
        stateMax: null,
        statePanelMax: null,
        overall: [
          { id: 'W', attr: 'gender', value: 'woman', ...exactlyOne },
          { id: 'A', attr: 'group', value: 'AFR', ...exactlyOne },
          { id: 'D', attr: 'developing', value: true, ...exactlyOne },
        ],
        panel: [],
      },
      aims: [],
      targets: { groupSeats: {}, developingSeats: 0 },
      weights: { rank: 1, priority: 1, score: 1 },
      goals: ['fill', 'preference'],
    };
    expect(expectExplained(problem)).toBe(true);
  });
});
