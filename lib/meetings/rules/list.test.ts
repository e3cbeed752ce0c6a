import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeetingFilter, meetingSortKeys, narrowMeetings } from './list';

const harbours = { id: 'b-1', name: 'Working Group on Harbours', acronym: null };
const lights = { id: 'b-2', name: 'Committee on Lights', acronym: 'COL' };
const row = (id: string, title: string, startsOn: string | null, body: typeof harbours | typeof lights = harbours) =>
  ({
    id,
    title,
    shortTitle: title,
    kind: id === 'm-1' ? 'conference' : 'expertMeeting',
    status: id === 'm-2' ? 'held' : 'planned',
    startsOn,
    placeName: null,
    city: id === 'm-3' ? 'Türkiş Bay' : null,
    body,
  }) as const;
const rows = [
  row('m-1', 'Conference 10', '2024'),
  row('m-2', 'Conference 9', '2024-03-26', lights),
  row('m-3', 'Seminar', null),
];
const all: MeetingFilter = { search: null, bodyId: null, kind: null, status: null, sort: 'date', descending: false };
const found = (more: Partial<MeetingFilter>) => narrowMeetings(rows, { ...all, ...more }, 'en').map((one) => one.id);

describe('narrowMeetings', () => {
  it.each<[string, Partial<MeetingFilter>, string[]]>([
    ['everything by date, the unknown last', {}, ['m-1', 'm-2', 'm-3']],
    ['the same backwards', { descending: true }, ['m-3', 'm-2', 'm-1']],
    ['titles with numbers in their order', { sort: 'title' }, ['m-2', 'm-1', 'm-3']],
    ['a word without its marks', { search: 'turkis' }, ['m-3']],
    ['two words in title and body', { search: 'lights CONFERENCE' }, ['m-2']],
    ['an acronym', { search: 'col' }, ['m-2']],
    ['nothing', { search: 'harbours lights' }, []],
    ['a body', { bodyId: 'b-2' }, ['m-2']],
    ['a kind and a status', { kind: 'expertMeeting', status: 'planned' }, ['m-3']],
  ])('finds %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it('keeps exactly the rows it was given, whatever it sorts by', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), fc.constantFrom(...meetingSortKeys), fc.boolean(), (some, sort, down) => {
        const sorted = narrowMeetings(some, { ...all, sort, descending: down }, 'en');
        expect(new Set(sorted)).toEqual(new Set(some));
        expect(sorted).toEqual(narrowMeetings([...some].reverse(), { ...all, sort, descending: down }, 'en'));
      }),
    );
  });
});
