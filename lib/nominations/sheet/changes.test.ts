import { describe, expect, it } from 'vitest';
import { type FieldValue, nominationStated, personStated } from './changes';
import type { RowValues } from './read-row';

const topics = [
  { id: 'topic-a', letter: 'a' },
  { id: 'topic-b', letter: 'b' },
];
const short = (values: readonly FieldValue[]) => values.map(({ field, to }) => `${field}: ${to}`);

describe('what a new row records', () => {
  it.each<[RowValues, readonly string[]]>([
    [{ name: 'Ann Lee', party: { kind: 'state', id: 'XAA' } }, []],
    [
      { familyName: 'Lee', formOfAddress: 'Ms.', function: 'Director', affiliationType: 'academia' },
      ['familyName: Lee', 'formOfAddress: Ms.', 'function: Director', 'affiliationType: academia'],
    ],
    [{ gender: 'woman', genderBasis: 'declared' }, ['gender: woman', 'genderBasis: declared']],
  ])('of the person in %j', (values, stated) => expect(short(personStated(values))).toEqual(stated));

  it.each<[RowValues, readonly string[]]>([
    [{}, ['status: received']],
    [
      { topicIds: ['topic-b', 'topic-a'], rank: 2, language: 'fr', firstTime: 'yes' },
      ['topics: (b), (a)', 'rank: 2', 'language: fr', 'firstTime: yes', 'status: received'],
    ],
    [{ status: 'reserve', reference: 'NV 1/2024' }, ['status: reserve', 'reference: NV 1/2024']],
  ])('of the nomination in %j', (values, stated) => expect(short(nominationStated(values, topics))).toEqual(stated));
});
