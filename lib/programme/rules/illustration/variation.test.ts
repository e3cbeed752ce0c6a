import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { goalNames } from '../../drafting/types';
import { sceneBasis as basis, sceneBoard as board, scenePool as pool } from '../../testing';
import { usualMethod } from '../method';
import { illustrationProblem } from './problem';
import { firstDifference, varied } from './variation';

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

describe('the names of goals', () => {
  const t = createTranslator({ locale: 'en', messages: english, namespace: 'programme.illustration' });

  // A sentence names one goal alone, and the order of goals can be changed.
  it.each(goalNames)('%s says what it counts without the goal before it', (goal) => {
    const sentence = t('whatIf.differs.withoutAim', { goal: t(`goals.${goal}`), before: '1', after: '0' });
    expect(sentence).not.toMatch(/\bthe same\b/i);
    expect(sentence).toMatch(/^Without it: (Seats|Different States|Points|Cards) .+: 0 instead of 1\.$/);
  });
});
