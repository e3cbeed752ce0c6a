import { describe, expect, it } from 'vitest';
import { panelOf, part, person, programmeOf, sceneBasis, state } from '../testing';
import { countedPeople } from './seated';

describe('countedPeople', () => {
  const programme = programmeOf({
    panels: [
      {
        ...panelOf(1, ['Ana/Avaland', '-']),
        moderators: [
          part('mo', 'moderator', person('Mo'), { party: state('Çelia') }),
          part('head', 'moderator', person('Head')),
        ],
      },
    ],
  });

  it.each<[boolean, string[]]>([
    [false, ['person-Ana']],
    [true, ['person-Mo', 'person-Ana']],
  ])('moderators counted: %s', (countModerators, expected) => {
    expect(countedPeople(programme, sceneBasis, { countModerators }).map((one) => one.personId)).toEqual(expected);
  });
});
