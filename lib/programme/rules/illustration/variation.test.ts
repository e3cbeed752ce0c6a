import { createTranslator } from 'use-intl/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { computeDraft } from '../../drafting/draft';
import { loadSolver, type Solver } from '../../drafting/highs';
import { goalNames, type Problem } from '../../drafting/types';
import {
  aimOf,
  sceneBasis as basis,
  sceneBoard as board,
  boardOf,
  panelOf,
  person,
  scenePool as pool,
  poolNominee,
  topicB,
} from '../../testing';
import { usualMethod } from '../method';
import { illustrationProblem } from './problem';
import { firstDifference, varied, whoInstead } from './variation';

const given = { aims: [], method: usualMethod, basis };

describe('varied and firstDifference', () => {
  const result = (goal: 'aims' | 'states', value: number) => ({ goal, value, bound: value, proven: true });

  it('takes a nominee out, also one who sits on a seat that stays', () => {
    const problem = illustrationProblem(board, pool, given, 'open');
    const without = varied(problem, { kind: 'withoutNominee', id: 'nm-Ana' });
    expect(without.pins).toEqual([
      { nominee: 'nm-Ed', pin: 'panel', panel: 'panel-2' },
      { nominee: 'nm-Ana', pin: 'out' },
    ]);
  });

  it('asks for one aim or rule less', () => {
    const rule = { id: 'r', attr: 'gender' as const, value: 'woman', min: 1, max: null };
    const aim = { id: 'a', trait: null, panels: null, min: null, max: 1 };
    const problem = {
      ...illustrationProblem(board, pool, given, 'open'),
      aims: [aim],
      rules: { stateMax: null, statePanelMax: null, overall: [rule], panel: [{ ...rule, panels: '*' as const }] },
    };
    expect(varied(problem, { kind: 'withoutAim', id: 'a' })).toMatchObject({ aims: [], rules: problem.rules });
    expect(varied(problem, { kind: 'withoutAim', id: 'r' })).toMatchObject({
      aims: [aim],
      rules: { overall: [], panel: [] },
    });
  });

  it.each<['withoutNominee' | 'withoutAim', number[], number[], object | null]>([
    ['withoutNominee', [1, 5], [1, 5], null],
    ['withoutNominee', [1, 5], [2, 6], { goal: 'aims', before: 1, after: 2 }],
    ['withoutAim', [1, 5], [0, 5], null],
    ['withoutAim', [1, 5], [0, 6], { goal: 'states', before: 5, after: 6 }],
  ])('%s: from %j to %j', (kind, before, after, expected) => {
    const goals = ([aims = 0, states = 0]: number[]) => [result('aims', aims), result('states', states)];
    expect(firstDifference(goals(before), goals(after), { kind, id: 'x' })).toEqual(expected);
  });
});

describe('whoInstead', () => {
  const before = { ana: 'p1', bo: 'p1', cy: 'p2' };

  it.each<[string, Record<string, string>, ReturnType<typeof whoInstead>]>([
    ['one who had no seat', { bo: 'p1', cy: 'p2', di: 'p1' }, { takers: ['di'], others: 0 }],
    [
      'one of another panel, whose seat somebody takes',
      { bo: 'p1', cy: 'p1', di: 'p2' },
      { takers: ['cy'], others: 1 },
    ],
    ['nobody, where a seat elsewhere is filled', { bo: 'p1', cy: 'p2', di: 'p2' }, { takers: [], others: 1 }],
    ['two, where one leaves the panel', { cy: 'p1', di: 'p1', bo: 'p2' }, { takers: ['cy', 'di'], others: 1 }],
    ['nobody, where nothing else changes', { bo: 'p1', cy: 'p2' }, { takers: [], others: 0 }],
  ])('%s', (_, after, expected) => {
    expect(whoInstead('ana', before, after)).toEqual(expected);
  });

  it('names nobody beside who has no seat', () => {
    expect(whoInstead('di', before, { ...before, eve: 'p1' })).toEqual({ takers: [], others: 1 });
  });
});

describe('what else would fit at no cost', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadSolver();
  });
  const man = (name: string) => ({ person: person(name, { gender: 'man', genderBasis: 'declared' }) });
  const people = [
    poolNominee('Ada', 'Avaland', ['topic-a']),
    poolNominee('Ben', 'Brenia', ['topic-a'], man('Ben')),
    poolNominee('Cleo', 'Cania', ['topic-a', 'topic-b']),
    poolNominee('Dan', 'Dalia', ['topic-b'], man('Dan')),
    poolNominee('Eva', 'Esland', ['topic-b']),
  ];
  const open = boardOf([panelOf(1, ['-', '-']), panelOf(2, ['-', '-'], { topic: topicB })]);
  const aims = [aimOf({ id: 'women' }), aimOf({ id: 'men', value: 'man' })];
  const arrangementOf = (problem: Problem) => {
    const draft = computeDraft(problem, '2031', solver);
    if (!('programme' in draft)) throw new Error(`no programme: ${draft.status}`);
    return draft;
  };

  it('is whoever has the seat in an arrangement that is as good in every goal; of a nominee who is needed, nobody', () => {
    const conditions = { 'nm-Ada': { pin: 'in' as const, panelId: null, cannotBeOn: [] } };
    const problem = illustrationProblem({ ...open, conditions }, people, { ...given, aims }, 'open');
    const draft = arrangementOf(problem);
    expect(draft.programme).toMatchObject({ 'nm-Ada': 'panel-1', 'nm-Ben': 'panel-1' });
    const without = (id: string) => {
      const variation = { kind: 'withoutNominee' as const, id };
      const other = arrangementOf(varied(problem, variation));
      return {
        difference: firstDifference(draft.goals, other.goals, variation),
        instead: whoInstead(id, draft.programme, other.programme),
      };
    };
    expect(without('nm-Ada')).toEqual({ difference: null, instead: { takers: ['nm-Cleo'], others: 0 } });
    expect(without('nm-Ben').difference).toEqual({ goal: 'aims', before: 0, after: 1 });
  });
});

describe('the names of goals', () => {
  const t = createTranslator({ locale: 'en', messages: english, namespace: 'programme.illustration' });

  // A sentence names one goal alone, and the order of goals can be changed.
  it.each(goalNames)('%s says what it counts without the goal before it', (goal) => {
    const sentence = t('whatIf.differs.withoutAim', { goal: t(`goals.${goal}`), before: '1', after: '0' });
    expect(sentence).not.toMatch(/\bthe same\b/i);
    expect(sentence).toMatch(/^Without it: (Seats|Different States|Points|Cards) .+: 0 instead of 1\.$/);
  });
});
