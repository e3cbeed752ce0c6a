import { describe, expect, it } from 'vitest';
import { readInstance } from './schema';

const panel = { id: 'P1', topic: 'T1', slot: 'S1', event: 'E1', seats: 2, minSeats: 0 };
const nominee = {
  id: 'N1',
  state: 'A',
  group: 'AFR',
  gender: 'woman',
  developing: true,
  topics: ['T1'],
  unavailable: [],
  events: ['E1'],
  priority: 1,
  score: 3,
};
const rule = { id: 'R', attr: 'gender', value: 'woman', min: 1, max: null };
const valid = {
  schema: 'panel-balance/1',
  topics: ['T1'],
  slots: ['S1'],
  events: ['E1'],
  groups: ['AFR', 'OBS'],
  panels: [panel],
  nominees: [nominee],
  pins: [{ nominee: 'N1', pin: 'panel', panel: 'P1' }],
  previous: { gone: 'P9' },
  rules: { stateMax: null, statePanelMax: 1, overall: [rule], panel: [{ ...rule, panels: ['P1'] }] },
  targets: { groupSeats: { AFR: 2 }, developingSeats: 1 },
  goals: ['states', 'fill'],
  weights: { rank: 2, priority: 3, score: 1 },
};

function paths(value: unknown): string[] {
  const read = readInstance(value);
  return read.ok ? [] : read.problems.map(({ path }) => path);
}

describe('an instance', () => {
  it('is read, whatever else stands in it', () => {
    const read = readInstance({ ...valid, note: 'a remark', seed: 1 });
    expect(read).toMatchObject({ ok: true, problem: { goals: ['states', 'fill'], previous: { gone: 'P9' } } });
  });

  it('may leave out what means nothing when it is missing', () => {
    const { pins: _pins, previous: _previous, ...rest } = valid;
    expect(readInstance({ ...rest, rules: {} })).toMatchObject({
      ok: true,
      problem: { pins: [], previous: {}, rules: { stateMax: null, statePanelMax: null, overall: [], panel: [] } },
    });
  });

  it.each<[string, unknown]>([
    ['', null],
    ['schema', { ...valid, schema: 'panel-balance/2' }],
    ['topics', { ...valid, topics: undefined }],
    ['panels[0].seats', { ...valid, panels: [{ ...panel, seats: '5' }] }],
    ['panels[0].topic', { ...valid, panels: [{ ...panel, topic: 'T9' }] }],
    ['panels[1].id', { ...valid, panels: [panel, panel] }],
    ['nominees[0].gender', { ...valid, nominees: [{ ...nominee, gender: 'female' }] }],
    ['nominees[0].score', { ...valid, nominees: [{ ...nominee, score: 6 }] }],
    ['nominees[0].priority', { ...valid, nominees: [{ ...nominee, priority: 1.5 }] }],
    ['nominees[0].group', { ...valid, nominees: [{ ...nominee, group: 'XYZ' }] }],
    ['nominees[0].topics[0]', { ...valid, nominees: [{ ...nominee, topics: ['T9'] }] }],
    ['nominees[1].id', { ...valid, nominees: [nominee, nominee] }],
    ['pins[0].panel', { ...valid, pins: [{ nominee: 'N1', pin: 'panel', panel: 'P9' }] }],
    ['pins[0].nominee', { ...valid, pins: [{ nominee: 'N9', pin: 'in' }] }],
    ['pins[0].pin', { ...valid, pins: [{ nominee: 'N1', pin: 'maybe' }] }],
    ['rules.stateMax', { ...valid, rules: { ...valid.rules, stateMax: -1 } }],
    ['rules.overall[0].value', { ...valid, rules: { ...valid.rules, overall: [{ ...rule, value: 'W' }] } }],
    ['rules.panel[0].panels[0]', { ...valid, rules: { ...valid.rules, panel: [{ ...rule, panels: ['P9'] }] } }],
    ['targets.groupSeats.XYZ', { ...valid, targets: { groupSeats: { XYZ: 1 }, developingSeats: 0 } }],
    ['targets.developingSeats', { ...valid, targets: { groupSeats: {} } }],
    ['goals[1]', { ...valid, goals: ['fill', 'fill'] }],
    ['goals[0]', { ...valid, goals: ['speed'] }],
    ['weights.rank', { ...valid, weights: { ...valid.weights, rank: 0.5 } }],
    ['panels[0].seats', { ...valid, panels: [{ ...panel, seats: 10 ** 12 + 1 }] }],
    ['rules.overall[0].min', { ...valid, rules: { ...valid.rules, overall: [{ ...rule, min: 2 ** 53 }] } }],
  ])('that cannot be used is refused with the path of the field: %s', (path, value) => {
    expect(paths(value)).toEqual([path]);
  });

  it.each<[string, object]>([
    [
      'weights and seats in thousands',
      { weights: { rank: 5000, priority: 30_000, score: 1001 }, panels: [{ ...panel, seats: 20_000 }] },
    ],
    ['weights that are small ones times a million', { weights: { rank: 2_000_000, priority: 3_000_000, score: 0 } }],
    ['any number in a rule', { rules: { stateMax: 2 ** 53 - 1, overall: [{ ...rule, min: 10 ** 15 }] } }],
    ['a priority beyond ten thousand', { nominees: [{ ...nominee, priority: 20_000 }] }],
    ['any weight where preference is no goal', { weights: { rank: 1, priority: 10 ** 9, score: 10 ** 9 + 1 } }],
  ])('is read with large numbers: %s', (_, more) => {
    expect(paths({ ...valid, ...more })).toEqual([]);
  });

  it.each<[string, { weights?: object; nominee?: object }]>([
    ['weights.rank', { weights: { rank: 2_000_000 }, nominee: { topics: ['T1', 'T2'] } }],
    ['weights.score', { weights: { score: 1_000_001 }, nominee: { priority: 2 } }],
    ['weights.priority', { weights: { priority: 1_000_001 }, nominee: { priority: 2 } }],
    ['nominees[1].priority', { nominee: { priority: 2_000_001 } }],
    ['nominees[1].priority', { weights: { rank: 0, score: 0 }, nominee: { priority: 10 ** 13 } }],
  ])('whose costs the solver cannot tell apart is refused: %s', (path, { weights, nominee: more }) => {
    const nominees = [
      { ...nominee, score: 4 },
      { ...nominee, id: 'N2', ...more },
    ];
    const plain = { rank: 1, priority: 1, score: 1 };
    const given = {
      ...valid,
      topics: ['T1', 'T2'],
      goals: ['preference'],
      nominees,
      weights: { ...plain, ...weights },
    };
    expect(paths(given)).toEqual([path]);
  });
});
