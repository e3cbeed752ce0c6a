import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { sentencesOf } from './sentences';
import type { Problem } from './types';
import { sentenceWriter } from './words';

const t = createTranslator({ locale: 'en', messages: english, namespace: 'drafting' });
const write = sentenceWriter(t, 'en', (trait, count) => `${count === 1 ? 'panellist' : 'panellists'} of ${trait}`);

const panel = { topic: 'T1', slot: 'S1', event: 'E1', seats: 3, minSeats: 2 };
const nominee = {
  developing: true,
  topics: ['T1'],
  unavailable: [],
  events: ['E1'],
  priority: 1,
  score: 3,
  traits: [],
};
const problem: Problem = {
  panels: [
    { ...panel, id: 'P1' },
    { ...panel, id: 'P2', topic: 'T2' },
  ],
  groups: ['AFR', 'OBS'],
  nominees: [
    { ...nominee, id: 'N1', state: 'Arcadia', group: 'AFR', gender: 'woman' },
    { ...nominee, id: 'N2', state: 'Arcadia', group: 'AFR', gender: 'undisclosed' },
  ],
  pins: [
    { nominee: 'N1', pin: 'in' },
    { nominee: 'N1', pin: 'panel', panel: 'P2' },
    { nominee: 'N2', pin: 'out' },
  ],
  aims: [],
  previous: {},
  rules: {
    stateMax: 1,
    statePanelMax: 1,
    overall: [
      { id: 'OD', attr: 'developing', value: true, min: 3, max: 4 },
      { id: 'OG', attr: 'group', value: 'AFR', min: 1, max: null },
      { id: 'OT', attr: 'trait', value: 'language:fr', min: 2, max: null },
    ],
    panel: [{ id: 'PM', attr: 'gender', value: 'man', min: 1, max: 2, panels: '*' }],
  },
  targets: { groupSeats: {}, developingSeats: 0 },
  weights: { rank: 1, priority: 1, score: 1 },
  goals: ['fill'],
};

function because(rules: string[], rows: string[]): string[] {
  return sentencesOf(problem, { rules, rows, smallest: true }, null).map(write);
}

function change(rule: string, by: number): string[] {
  return sentencesOf(problem, null, { rules: [{ rule, by }], programme: {}, proven: true }).map(write);
}

describe('why there is no programme', () => {
  it.each<[string, string[], string]>([
    [
      'panel:PM:min',
      ['panel:PM:P1:min'],
      'Panel P1 asks for at least 1 man (rule PM); none of those nominated can sit there, one too few.',
    ],
    ['panel:PM:max', ['panel:PM:P1:max', 'panel:PM:P2:max'], 'Panels P1 and P2 each take at most 2 men (rule PM).'],
    [
      'overall:OD:min',
      ['overall:OD:min'],
      'At least 3 nominees from developing States are asked for overall (rule OD); 2 of those nominated can sit on a panel, one too few.',
    ],
    [
      'overall:OT:min',
      ['overall:OT:min'],
      'At least 2 panellists of language:fr are asked for overall (rule OT); none of those nominated can sit on a panel, 2 too few.',
    ],
    [
      'overall:OD:max',
      ['overall:OD:max'],
      'At most 4 nominees from developing States are to be seated overall (rule OD).',
    ],
    [
      'overall:OG:min',
      ['overall:OG:min'],
      'At least 1 nominee from AFR is asked for overall (rule OG); 2 of those nominated can sit on a panel.',
    ],
    [
      'minSeats:P2',
      ['minSeats:P2'],
      'Panel P2 is to have at least 2 seats filled; none of those nominated can sit there, 2 too few.',
    ],
    ['stateMax', ['stateMax:Arcadia'], 'No State is to have more than 1 seat; this is felt by Arcadia.'],
    [
      'statePanelMax',
      ['statePanelMax:Arcadia:P1'],
      'No State is to have more than 1 seat on one panel; this is felt by Arcadia on panel P1.',
    ],
    ['pin:in:N1', ['pin:in:N1'], 'N1 must be in the programme.'],
    ['pin:out:N2', ['pin:out:N2'], 'N2 must not be in the programme.'],
    [
      'pin:panel:N1:P2',
      ['pin:panel:N1:P2'],
      'N1 must be on panel P2, but cannot sit there by topics, availability or event.',
    ],
  ])('is said of %s', (rule, rows, sentence) => {
    expect(because([rule], rows)).toEqual([sentence]);
  });
});

describe('what would make a programme possible', () => {
  it.each<[string, number, string]>([
    ['panel:PM:P1:min', 1, 'Possible with 0 instead of 1 man at least on panel P1 (rule PM).'],
    ['panel:PM:P1:max', 1, 'Possible with 3 instead of 2 men at most on panel P1 (rule PM).'],
    ['overall:OD:min', 2, 'Possible with 1 instead of 3 nominees from developing States at least overall (rule OD).'],
    ['overall:OD:max', 1, 'Possible with 5 instead of 4 nominees from developing States at most overall (rule OD).'],
    ['minSeats:P2', 2, 'Possible with 0 instead of 2 seats filled at least on panel P2.'],
    ['stateMax:Arcadia', 1, 'Possible with 2 instead of 1 seats at most for Arcadia.'],
    ['statePanelMax:Arcadia:P1', 1, 'Possible with 2 instead of 1 seats at most for Arcadia on panel P1.'],
    ['pin:in:N1', 1, 'Possible when N1 need not be in the programme.'],
    ['pin:out:N2', 1, 'Possible when N2 may be in the programme.'],
    ['pin:panel:N1:P2', 1, 'Possible when N1 need not be on panel P2.'],
  ])('is said of %s', (rule, by, sentence) => {
    expect(change(rule, by)).toEqual([sentence]);
  });
});

it('a trait is named as it is where nobody has words for it', () => {
  const conflict = { rules: ['overall:OT:min'], rows: ['overall:OT:min'], smallest: true };
  expect(sentencesOf(problem, conflict, null).map(sentenceWriter(t, 'en'))).toEqual([
    'At least 2 language:fr are asked for overall (rule OT); none of those nominated can sit on a panel, 2 too few.',
  ]);
});

describe('a rule that asks for more seats than there are', () => {
  const minimum = { id: 'W', attr: 'gender' as const, value: 'woman', min: 3, max: null };
  const small = (...seats: number[]): Problem => ({
    ...problem,
    panels: seats.map((count, at) => ({ ...panel, id: `P${at + 1}`, seats: count, minSeats: 3 })),
    nominees: Array.from({ length: 7 }, (_, at) => ({
      ...nominee,
      id: `N${at}`,
      state: `S${at}`,
      group: 'AFR',
      gender: 'woman' as const,
    })),
    rules: { ...problem.rules, overall: [minimum], panel: [{ ...minimum, panels: '*' }] },
  });

  it.each<[number[], string, string[], string]>([
    [
      [2],
      'panel:W:min',
      ['panel:W:P1:min'],
      'Panel P1 asks for at least 3 women (rule W); 7 of those nominated can sit there; panel P1 has only 2 seats.',
    ],
    [
      [0],
      'panel:W:min',
      ['panel:W:P1:min'],
      'Panel P1 asks for at least 3 women (rule W); 7 of those nominated can sit there; panel P1 has no seat.',
    ],
    [
      [3, 1],
      'panel:W:min',
      ['panel:W:P1:min', 'panel:W:P2:min'],
      'Panels P1 and P2 each ask for at least 3 women (rule W); 7 of those nominated can sit there; panel P2 has only one seat.',
    ],
    [
      [1, 2],
      'panel:W:min',
      ['panel:W:P1:min', 'panel:W:P2:min'],
      'Panels P1 and P2 each ask for at least 3 women (rule W); 7 of those nominated can sit there; panels P1 and P2 have at most 2 seats each.',
    ],
    [
      [2],
      'minSeats:P1',
      ['minSeats:P1'],
      'Panel P1 is to have at least 3 seats filled; 7 of those nominated can sit there; it has only 2 seats.',
    ],
    [
      [3],
      'minSeats:P1',
      ['minSeats:P1'],
      'Panel P1 is to have at least 3 seats filled; 7 of those nominated can sit there.',
    ],
    [
      [1, 1],
      'overall:W:min',
      ['overall:W:min'],
      'At least 3 women are asked for overall (rule W); 7 of those nominated can sit on a panel; there are only 2 seats.',
    ],
    [
      [1, 2],
      'overall:W:min',
      ['overall:W:min'],
      'At least 3 women are asked for overall (rule W); 7 of those nominated can sit on a panel.',
    ],
  ])('says so, with panels of %j seats, of %s', (seats, rule, rows, sentence) => {
    expect(sentencesOf(small(...seats), { rules: [rule], rows, smallest: true }, null).map(write)).toEqual([sentence]);
  });
});

it('a limit of no seat reads as one', () => {
  const none = { ...problem, rules: { ...problem.rules, stateMax: 0, statePanelMax: 0 } };
  const conflict = {
    rules: ['stateMax', 'statePanelMax'],
    rows: ['stateMax:Arcadia', 'statePanelMax:Arcadia:P1'],
    smallest: true,
  };
  expect(sentencesOf(none, conflict, null).map(write)).toEqual([
    'No State is to have a seat; this is felt by Arcadia.',
    'No State is to have a seat on one panel; this is felt by Arcadia on panel P1.',
  ]);
});

it('many names are not listed one by one', () => {
  const states = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const many = {
    ...problem,
    nominees: states.map((state) => ({ ...nominee, id: state, state, group: 'AFR', gender: 'man' as const })),
  };
  const conflict = { rules: ['stateMax'], rows: states.map((state) => `stateMax:${state}`), smallest: true };
  expect(sentencesOf(many, conflict, null).map(write)).toEqual([
    'No State is to have more than 1 seat; this is felt by A, B, C, D, E, F, and 2 more.',
  ]);
});
