import { describe, expect, it } from 'vitest';
import type { BalanceGroup } from '@/lib/bodies/types';
import type { Gender } from '@/lib/people/types';
import { panelOf, person, state } from '../testing';
import { type PoolFilter, type PoolNominee, poolFor, searchWords } from './pool';

function nominee(
  name: string,
  party: string,
  group: BalanceGroup | null,
  gender: Gender,
  topicIds: string[],
): PoolNominee {
  return {
    nominationMeetingId: `nm-${name}`,
    nominationId: `n-${name}`,
    status: 'received',
    person: person(name, { gender, genderBasis: gender === 'notStated' ? null : 'declared', function: 'Researcher' }),
    party: state(party),
    group,
    topicIds,
    rank: null,
    language: null,
    firstTime: null,
  };
}

const ana = nominee('Ana', 'Avaland', 'AFR', 'woman', ['topic-a']);
const bo = nominee('Bo', 'Brenia', 'WEO', 'man', ['topic-a', 'topic-b']);
const cy = nominee('Cy', 'Çelia', 'EEG', 'notStated', ['topic-b']);
const di = nominee('Dí', 'Avaland', 'AFR', 'man', []);
const all = [di, ana, bo, cy];
const words = new Map(all.map((one) => [one.nominationMeetingId, searchWords(one)]));

/** Panel 1 on topic (a), on which Ana sits as above. */
const [bare] = [panelOf(1, ['Ana/Avaland', '-'])];
const panel = {
  ...bare,
  seats: bare.seats.map((seat) => (seat.panellist === null ? seat : { ...seat, panellist: ana })),
};
const empty = panelOf(2, ['-']);

const any: PoolFilter = {
  search: '',
  topicId: null,
  groupsMissing: false,
  gendersMissing: false,
  withoutSeat: false,
};
const found = (filter: Partial<PoolFilter>, chosen: typeof panel | null = panel) =>
  poolFor(all, words, [panel, empty], chosen, { ...any, ...filter }).map((one) => one.person.name);

describe('poolFor', () => {
  it.each<[string, Partial<PoolFilter>, string[]]>([
    ['everybody who has no seat yet', {}, ['Dí', 'Bo', 'Cy']],
    ['a topic, and last who was put forward for none', { topicId: 'topic-b' }, ['Bo', 'Cy', 'Dí']],
    ['nobody of another topic', { topicId: 'topic-a' }, ['Bo', 'Dí']],
    ['States without a seat', { withoutSeat: true }, ['Bo', 'Cy']],
    ['groups that are not on the panel', { groupsMissing: true }, ['Bo', 'Cy']],
    [
      'genders declared by nobody on the panel; who stated none is not counted on',
      { gendersMissing: true },
      ['Dí', 'Bo'],
    ],
    ['several of these together', { gendersMissing: true, groupsMissing: true, topicId: 'topic-a' }, ['Bo']],
    ['names and States without diacritics', { search: 'celia cy' }, ['Cy']],
    ['functions', { search: 'RESEARCH avaland' }, ['Dí']],
    ['nobody', { search: 'nobody' }, []],
  ])('finds %s', (_, filter, names) => {
    expect(found(filter)).toEqual(names);
  });

  it('asks for nothing that is missing while no panel is chosen', () => {
    expect(found({ groupsMissing: true, gendersMissing: true }, null)).toEqual(['Dí', 'Bo', 'Cy']);
  });
});
