import { describe, expect, it } from 'vitest';
import {
  aimOf,
  sceneBasis as basis,
  sceneBoard as board,
  boardOf,
  poolNominee as nominee,
  panelOf,
  part,
  person,
  scenePool as pool,
  state,
  topicB,
} from '../../testing';
import type { Aim } from '../../types';
import { usualMethod } from '../method';
import { illustrationProblem } from './problem';

const given = { aims: [], method: usualMethod, basis };

describe('illustrationProblem', () => {
  it('asks for the open seats: all who sit somewhere stay, whatever their topics', () => {
    const problem = illustrationProblem(board, pool, given, 'open');
    expect(problem.panels.map(({ id, seats }) => [id, seats])).toEqual([
      ['panel-1', 2],
      ['panel-2', 3],
    ]);
    expect(problem.pins).toEqual([
      { nominee: 'nm-Ana', pin: 'panel', panel: 'panel-1' },
      { nominee: 'nm-Ed', pin: 'panel', panel: 'panel-2' },
    ]);
    // Ed is no longer in the pool and was put forward for nothing, and sits there all the same.
    expect(problem.nominees.find(({ id }) => id === 'nm-Ed')).toMatchObject({ topics: ['topic-b'], group: 'none' });
    expect(problem.nominees.find(({ id }) => id === 'nm-Bo')).toMatchObject({
      gender: 'undisclosed',
      group: 'none',
      priority: 2,
      topics: ['topic-b', 'topic-a'],
    });
    expect(problem.targets.groupSeats).toEqual({ AFR: 4, APG: 0, EEG: 0, GRU: 0, WEO: 1, OBS: 0, none: 0 });
    expect(problem.previous).toEqual({ 'nm-Ana': 'panel-1', 'nm-Ed': 'panel-2' });
  });

  it('asks for all seats but those that are locked, or kept for a State whose nominee left', () => {
    const [first, second] = board.programme.panels;
    const former = second?.seats[0]?.panellist ?? null;
    const kept = {
      ...panelOf(2, ['-', '-', '-'], { topic: topicB }),
      seats: (second?.seats ?? []).map((seat, at) =>
        at === 0 ? { ...seat, panellist: null, former, state: 'withdrawn' as const } : seat,
      ),
    };
    const left = boardOf([first ?? panelOf(1, []), kept], ['seat-1-1', 'seat-2-3']);
    const problem = illustrationProblem(left, pool, given, 'all');
    expect(problem.panels.map(({ seats }) => seats)).toEqual([2, 1]);
    expect(problem.pins).toEqual([{ nominee: 'nm-Ana', pin: 'panel', panel: 'panel-1' }]);
    expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Bo', 'nm-Cy']);
  });

  it('takes aims by what they count, and those that a decision makes rules as rules', () => {
    const aim = aimOf({ id: 'a1', topicId: 'topic-b' });
    const limit: Aim = { ...aim, topicId: null, bound: 'atMost', number: 2, measure: 'party', value: null };
    const must = { force: 'rule', symbol: 'A/1', paragraph: '7' } as const;
    const aims: Aim[] = [
      aim,
      { ...limit, id: 'a2', place: 'whole' },
      { ...aim, ...must, id: 'r1', topicId: null, value: 'another' },
      { ...aim, ...must, id: 'r2', place: 'whole', topicId: null, measure: 'group', value: 'AFR' },
      { ...limit, ...must, id: 'r3' },
      { ...limit, ...must, id: 'r4', number: 1 },
      { ...aim, ...must, id: 'r5', measure: 'affiliation', value: 'academia' },
      { ...aim, ...must, id: 'r6', place: 'whole', topicId: null, measure: 'language', value: 'fr', bound: 'atMost' },
      { ...limit, ...must, id: 'r7', topicId: 'topic-b' },
    ];
    const problem = illustrationProblem(board, pool, { ...given, aims }, 'open');
    expect(problem.aims).toEqual([
      { id: 'a1', trait: 'gender:woman', panels: ['panel-2'], min: 1, max: null },
      { id: 'a2', trait: null, panels: null, min: null, max: 2 },
    ]);
    expect(problem.rules).toEqual({
      stateMax: null,
      statePanelMax: 1,
      overall: [
        { id: 'r2', attr: 'group', value: 'AFR', min: 1, max: null },
        { id: 'r6', attr: 'trait', value: 'language:fr', min: null, max: 1 },
      ],
      panel: [
        { id: 'r1', attr: 'gender', value: 'other', min: 1, max: null, panels: ['panel-1', 'panel-2'] },
        { id: 'r5', attr: 'trait', value: 'affiliation:academia', min: 1, max: null, panels: ['panel-2'] },
      ],
    });
    expect(problem.nominees.map(({ id, traits }) => [id, traits])).toEqual([
      ['nm-Ana', ['gender:woman', 'group:AFR']],
      ['nm-Bo', []],
      ['nm-Cy', ['gender:woman']],
      ['nm-Ed', []],
    ]);
  });

  it.each<[string, Partial<Aim>[], { each: number | null; onPanels: (number | undefined)[] }]>([
    ['for one topic', [{ topicId: 'topic-b', number: 2 }], { each: null, onPanels: [undefined, 2] }],
    [
      'for one topic beside a wider one for all',
      [{ number: 3 }, { topicId: 'topic-b', number: 2 }, { topicId: 'topic-b', number: 1 }],
      { each: 3, onPanels: [undefined, 1] },
    ],
    [
      'for one topic beside a narrower one for all',
      [{ number: 1 }, { topicId: 'topic-b', number: 2 }],
      { each: 1, onPanels: [undefined, undefined] },
    ],
    ['only wished for', [{ topicId: 'topic-b', force: 'aim' }], { each: null, onPanels: [undefined, undefined] }],
  ])('holds a limit on any one State %s', (_, limits, expected) => {
    const aims = limits.map((more, at) =>
      aimOf({ id: `r${at}`, bound: 'atMost', measure: 'party', value: null, force: 'rule', ...more }),
    );
    const problem = illustrationProblem(board, pool, { ...given, aims }, 'open');
    expect({ each: problem.rules.statePanelMax, onPanels: problem.panels.map(({ stateMax }) => stateMax) }).toEqual(
      expected,
    );
    expect(problem.aims).toHaveLength(aims.filter(({ force }) => force === 'aim').length);
  });

  it('knows of a nominee the language and the first time that an aim counts, on a seat and in the pool', () => {
    const speaks = (id: string, measure: 'language' | 'firstTime', value: string) =>
      aimOf({ id, place: 'whole', measure, value });
    const aims = [speaks('a1', 'language', 'fr'), speaks('a2', 'firstTime', 'yes')];
    const nominees = [
      nominee('Ana', 'Avaland', [], { language: 'fr', firstTime: 'yes' }),
      nominee('Bo', 'Brenia', [], { language: 'en', firstTime: 'no' }),
      nominee('Cy', 'Çelia', [], { firstTime: 'yes' }),
    ];
    const problem = illustrationProblem(board, nominees, { ...given, aims }, 'open');
    expect(problem.aims.map(({ trait }) => trait)).toEqual(['language:fr', 'firstTime:yes']);
    expect(problem.nominees.map(({ id, traits }) => [id, traits])).toEqual([
      ['nm-Ana', ['language:fr', 'firstTime:yes']],
      ['nm-Bo', []],
      ['nm-Cy', ['firstTime:yes']],
      ['nm-Ed', []],
    ]);
  });

  it('strives for the goals of the method alone, in its order, and for its shares', () => {
    const method = {
      ...usualMethod,
      goals: ['aims', 'fill', 'stability'] as const,
      shares: 'byHand' as const,
      groupSeats: { AFR: 1, APG: 0, EEG: 0, GRU: 0, WEO: 0, OBS: 9 },
    };
    const problem = illustrationProblem(board, pool, { ...given, method }, 'open');
    expect(problem.goals).toEqual(['aims', 'fill', 'stability']);
    expect(problem.targets.groupSeats).toMatchObject({ AFR: 1, OBS: 9, none: 0 });
  });

  describe('with conditions', () => {
    const conditions = {
      'nm-Ana': { pin: 'out', panelId: null, cannotBeOn: ['panel-1'] },
      'nm-Bo': { pin: 'panel', panelId: 'panel-2', cannotBeOn: ['panel-1'] },
      'nm-Cy': { pin: 'in', panelId: null, cannotBeOn: [] },
      'nm-gone': { pin: 'in', panelId: null, cannotBeOn: [] },
    } as const;
    const problemOf = (scope: 'open' | 'all', locked: string[] = []) => {
      const { pins, nominees } = illustrationProblem({ ...board, conditions, locked }, pool, given, scope);
      const barred = nominees.flatMap(({ id, unavailable }) => (unavailable.length === 0 ? [] : [[id, unavailable]]));
      return { pins, barred };
    };
    const bo = { nominee: 'nm-Bo', pin: 'panel', panel: 'panel-2' };
    const cy = { nominee: 'nm-Cy', pin: 'in' };
    const anaStays = { nominee: 'nm-Ana', pin: 'panel', panel: 'panel-1' };

    it('keeps them for all who keep no seat, and knows nobody who is not in the pool', () => {
      expect(problemOf('all')).toEqual({
        pins: [{ nominee: 'nm-Ana', pin: 'out' }, bo, cy],
        barred: [
          ['nm-Ana', ['panel-1']],
          ['nm-Bo', ['panel-1']],
        ],
      });
    });

    it.each<['open' | 'all', string[]]>([
      ['open', []],
      ['all', ['seat-1-1']],
    ])('leaves who was seated by hand and stays where they are: %s seats, locked: %j', (scope, locked) => {
      const { pins, barred } = problemOf(scope, locked);
      expect(pins.filter(({ nominee: id }) => id === 'nm-Ana')).toEqual([anaStays]);
      expect(pins).toEqual(expect.arrayContaining([bo, cy]));
      expect(barred).toEqual([['nm-Bo', ['panel-1']]]);
    });

    it('gives every panel a slot of its own', () => {
      const { panels } = illustrationProblem(board, pool, given, 'all');
      expect(panels.map(({ slot }) => slot)).toEqual(['panel-1', 'panel-2']);
    });
  });

  describe('with moderators', () => {
    const woman = person('Mo', { gender: 'woman', genderBasis: 'declared' });
    const led = boardOf([
      {
        ...panelOf(1, ['Ana/Avaland', '-']),
        moderators: [
          part('mo', 'moderator', woman, { party: state('Çelia'), panelId: 'panel-1' }),
          part('head', 'moderator', person('Head'), { namedByFunction: true, panelId: 'panel-1' }),
        ],
      },
    ]);
    const women = aimOf({ id: 'w' });
    const problemWith = (countModerators: boolean) =>
      illustrationProblem(led, pool, { ...given, aims: [women], method: { ...usualMethod, countModerators } }, 'all');

    it('leaves them out where the method does not count them', () => {
      const problem = problemWith(false);
      expect(problem.panels.map(({ seats }) => seats)).toEqual([2]);
      expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Bo', 'nm-Cy']);
      expect(problem.pins).toEqual([]);
    });

    it('counts those who speak for a State, each on one more seat of the panel, who stay; others count for nobody', () => {
      const problem = problemWith(true);
      expect(problem.panels.map(({ seats }) => seats)).toEqual([3]);
      expect(problem.pins).toEqual([{ nominee: 'mo', pin: 'panel', panel: 'panel-1' }]);
      expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Bo', 'nm-Cy', 'mo']);
      expect(problem.nominees.at(-1)).toMatchObject({
        state: 'Çelia',
        group: 'WEO',
        gender: 'woman',
        topics: ['topic-a'],
        priority: 1,
        traits: ['gender:woman'],
      });
      expect(problem.previous).toEqual({ 'nm-Ana': 'panel-1', mo: 'panel-1' });
    });
  });

  it('leaves out who was put forward by nobody', () => {
    const problem = illustrationProblem(board, [nominee('Fay', '', [], { party: null })], given, 'open');
    expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Ana', 'nm-Ed']);
  });
});
