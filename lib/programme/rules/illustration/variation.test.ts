import { createTranslator } from 'use-intl/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { aimsMissed } from '../../drafting/check';
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
import type { Aim } from '../../types';
import { usualMethod } from '../method';
import type { PoolNominee } from '../pool';
import { illustrationProblem } from './problem';
import { firstDifference, varied, whoInstead } from './variation';

const given = { aims: [], method: usualMethod, basis };

const problemOf = (aims: readonly Aim[]) => illustrationProblem(board, pool, { ...given, aims }, 'open');

describe('varied', () => {
  const atMost = (id: string, number: number, more: Partial<Aim> = {}) =>
    aimOf({ id, bound: 'atMost', number, measure: 'party', value: null, force: 'rule', ...more });

  it('takes a nominee out, also one who sits on a seat that stays', () => {
    const without = varied(problemOf, [], { kind: 'withoutNominee', id: 'nm-Ana' });
    expect(without.pins).toEqual([
      { nominee: 'nm-Ed', pin: 'panel', panel: 'panel-2' },
      { nominee: 'nm-Ana', pin: 'out' },
    ]);
  });

  it.each<[string, Aim[]]>([
    ['an aim', [aimOf({ id: 'x' })]],
    ['a rule that counts', [aimOf({ id: 'x', force: 'rule' }), aimOf({ id: 'other', place: 'whole', force: 'rule' })]],
    ['the limit on any one State', [atMost('x', 1, { place: 'whole' })]],
    ['the narrower of two limits on any one State', [atMost('x', 1), atMost('other', 2)]],
    ['the wider of two limits on any one State', [atMost('x', 2), atMost('other', 1)]],
    ['a limit on one topic beside one on all', [atMost('x', 1, { topicId: 'topic-b' }), atMost('other', 2)]],
  ])('asks for everything but %s', (_, aims) => {
    const others = aims.filter(({ id }) => id !== 'x');
    expect(varied(problemOf, aims, { kind: 'withoutAim', id: 'x' })).toEqual(problemOf(others));
  });
});

describe('firstDifference', () => {
  const result = (goal: 'aims' | 'states', value: number) => ({ goal, value, bound: value, proven: true });

  it.each<[string, number[], number[], number, object | null]>([
    ['nothing', [1, 5], [1, 5], 0, null],
    ['the first of two', [1, 5], [2, 6], 0, { goal: 'aims', before: 1, after: 2 }],
    ['nothing but the aim that is not asked for', [1, 5], [0, 5], 1, null],
    ['what comes after the aims', [1, 5], [0, 6], 1, { goal: 'states', before: 5, after: 6 }],
    ['another aim, that is met then', [1, 5], [0, 5], 0, { goal: 'aims', before: 1, after: 0 }],
    ['another aim, beside the one that is missed', [3, 5], [1, 6], 1, { goal: 'aims', before: 2, after: 1 }],
  ])('%s: from %j to %j', (_, before, after, missedBy, expected) => {
    const goals = ([aims = 0, states = 0]: number[]) => [result('aims', aims), result('states', states)];
    expect(firstDifference(goals(before), goals(after), missedBy)).toEqual(expected);
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
    const among = (asked: readonly Aim[]) =>
      illustrationProblem({ ...open, conditions }, people, { ...given, aims: asked }, 'open');
    const draft = arrangementOf(among(aims));
    expect(draft.programme).toMatchObject({ 'nm-Ada': 'panel-1', 'nm-Ben': 'panel-1' });
    const without = (id: string) => {
      const other = arrangementOf(varied(among, aims, { kind: 'withoutNominee', id }));
      return {
        difference: firstDifference(draft.goals, other.goals, 0),
        instead: whoInstead(id, draft.programme, other.programme),
      };
    };
    expect(without('nm-Ada')).toEqual({ difference: null, instead: { takers: ['nm-Cleo'], others: 0 } });
    expect(without('nm-Ben').difference).toEqual({ goal: 'aims', before: 0, after: 1 });
  });
});

describe('what an aim costs', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadSolver();
  });
  const cost = (people: readonly PoolNominee[], aims: readonly Aim[], id: string) => {
    const open = boardOf([panelOf(1, ['-', '-'])]);
    const among = (asked: readonly Aim[]) => illustrationProblem(open, people, { ...given, aims: asked }, 'open');
    const draftOf = (problem: Problem) => {
      const draft = computeDraft(problem, '2031', solver);
      if (!('programme' in draft)) throw new Error(`no programme: ${draft.status}`);
      return { ...draft, missed: aimsMissed(problem, draft.programme) };
    };
    const before = draftOf(among(aims));
    const after = draftOf(varied(among, aims, { kind: 'withoutAim', id }));
    return firstDifference(before.goals, after.goals, before.missed[id] ?? 0);
  };
  const women = ['Ada', 'Bea', 'Cleo'].map((name) => poolNominee(name, 'Avaland', ['topic-a']));

  it('is what another aim lacks by it, where the two pull against each other', () => {
    const dan = poolNominee('Dan', 'Dalia', ['topic-a'], { language: 'fr', person: person('Dan') });
    const aims = [
      aimOf({ id: 'women', number: 2 }),
      aimOf({ id: 'french', place: 'whole', measure: 'language', value: 'fr' }),
    ];
    // Of two seats one is for who speaks French and is no woman: so there are more States.
    expect(cost([...women, dan], aims, 'french')).toEqual({ goal: 'aims', before: 1, after: 0 });
    expect(cost([...women, dan], aims, 'women')).toBeNull();
  });

  it('is the seats that a limit on any one State keeps open', () => {
    const limit = aimOf({ id: 'one', bound: 'atMost', measure: 'party', value: null, force: 'rule' });
    expect(cost(women, [limit], 'one')).toEqual({ goal: 'fill', before: 1, after: 2 });
    const wider = { ...limit, id: 'two', number: 2 };
    expect(cost(women, [limit, wider], 'two')).toBeNull();
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
