import { describe, expect, it } from 'vitest';
import { type Gap, gaps } from '../types';
import { type CompletenessFacts, gapsOf } from './completeness';

const complete: CompletenessFacts = {
  person: { function: 'Researcher', affiliation: 'Academy', affiliationType: 'academia' },
  topics: ['a'],
  receivedOn: '2024-01',
  communicationReference: null,
  communicationId: 'com-1',
};
const { person } = complete;

describe('gapsOf', () => {
  it.each<[string, Partial<CompletenessFacts>, readonly Gap[]]>([
    ['nothing', {}, []],
    ['a reference in place of a communication', { communicationId: null, communicationReference: 'NV 1' }, []],
    ['no evidence', { communicationId: null }, ['evidence']],
    ['no date of receipt', { receivedOn: null }, ['receivedOn']],
    ['no topic', { topics: [] }, ['topics']],
    ['no function', { person: { ...person, function: null } }, ['function']],
    ['no affiliation', { person: { ...person, affiliation: null } }, ['affiliation']],
    ['no affiliation type', { person: { ...person, affiliationType: null } }, ['affiliationType']],
    [
      'everything',
      {
        person: { function: null, affiliation: null, affiliationType: null },
        topics: [],
        receivedOn: null,
        communicationId: null,
      },
      gaps,
    ],
  ])('%s', (_, more, expected) => {
    expect(gapsOf({ ...complete, ...more }, true)).toEqual(expected);
  });

  it('asks for no topic where the meeting has none', () => {
    expect(gapsOf({ ...complete, topics: [] }, false)).toEqual([]);
  });
});
