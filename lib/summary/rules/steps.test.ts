import { describe, expect, it } from 'vitest';
import { type StepFacts, stepStates } from './steps';

const empty: StepFacts = {
  status: 'planned',
  circulars: 0,
  nominations: 0,
  consultations: 0,
  programme: null,
  documents: 0,
};

describe('stepStates', () => {
  it.each([
    ['nothing recorded', empty, 'none none none none none'],
    ['invited', { ...empty, circulars: 1 }, 'current none none none none'],
    [
      'nominated and consulted',
      { ...empty, circulars: 1, nominations: 3, consultations: 1 },
      'current current current none none',
    ],
    ['a draft', { ...empty, nominations: 3, programme: 'draft' as const }, 'none current none current none'],
    [
      'agreed',
      { ...empty, nominations: 3, consultations: 2, programme: 'agreed' as const },
      'none done done current none',
    ],
    ['published', { ...empty, nominations: 3, programme: 'published' as const }, 'none done none done none'],
    [
      'held and summarized',
      { ...empty, status: 'held' as const, circulars: 7, documents: 1 },
      'done none none none done',
    ],
  ])('%s', (_, facts, expected) => {
    const states = stepStates(facts);
    expect(
      [states.circulars, states.nominations, states.consultations, states.programme, states.document].join(' '),
    ).toBe(expected);
  });
});
