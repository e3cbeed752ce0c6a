import { describe, expect, it } from 'vitest';
import { type MeetingFacts, meetingFindings } from './findings';

const complete: MeetingFacts = {
  id: 'm',
  status: 'planned',
  startsOn: '2024-03-26',
  city: 'Luxembourg',
  mode: 'inPerson',
  frameMode: null,
  roles: [],
  checklist: [],
  mandate: [],
  topics: [],
};
const self = { kind: 'meeting', id: 'm' };
const reference = (id: string, symbol: string | null, paragraph: string | null, annex: string | null = null) =>
  ({ id, subject: 'other', symbol, paragraph, annex }) as const;
const topic = (letter: string, taken: boolean | null, wentTo: { id: string; shortTitle: string } | null = null) => ({
  id: `t-${letter}`,
  letter,
  taken,
  wentTo,
});
const vienna = { id: 'v', shortTitle: 'Vienna conference' };

describe('meetingFindings', () => {
  it('finds nothing in records that are complete, or when the meeting is cancelled', () => {
    expect(meetingFindings(complete)).toEqual([]);
    expect(meetingFindings({ ...complete, status: 'cancelled', startsOn: null })).toEqual([]);
  });

  it.each<[string, Partial<MeetingFacts>, object]>([
    [
      'a host country without agreement, beside the decision that allows it',
      {
        roles: [{ role: 'hostCountry' }],
        mandate: [{ ...reference('r', 'A/1', '1'), subject: 'exception' }],
      },
      {
        rule: 'meetings.hostAgreementOpen',
        severity: 'warning',
        subjects: [self, { kind: 'mandateReference', id: 'r' }],
        params: { status: 'absent', city: 'Luxembourg' },
      },
    ],
    [
      'an agreement whose outcome is not stated',
      {
        city: null,
        roles: [{ role: 'hostCountry' }],
        checklist: [{ id: 'c', kind: 'hostAgreement', status: 'notStated' }],
      },
      {
        rule: 'meetings.hostAgreementOpen',
        severity: 'warning',
        subjects: [self, { kind: 'checklistItem', id: 'c' }],
        params: { status: 'notStated', city: 'none' },
      },
    ],
    [
      'one host country beside two co-hosts',
      {
        roles: [{ role: 'hostCountry' }, { role: 'coHost' }, { role: 'coHost' }],
        checklist: [{ id: 'c', kind: 'hostAgreement', status: 'done' }],
      },
      { rule: 'meetings.hostAndCoHosts', severity: 'note', subjects: [self], params: { hosts: 1, coHosts: 2 } },
    ],
    [
      'a decision without a document',
      { mandate: [reference('r-1', 'A/76/20', null, 'III'), reference('r-2', null, null)] },
      {
        rule: 'meetings.mandateWithoutReference',
        severity: 'note',
        subjects: [{ kind: 'mandateReference', id: 'r-2' }],
        params: { position: 2, missing: 'symbol' },
      },
    ],
    [
      'a document without paragraph',
      { mandate: [reference('r-1', 'A/78/20', null)] },
      {
        rule: 'meetings.mandateWithoutReference',
        severity: 'note',
        subjects: [{ kind: 'mandateReference', id: 'r-1' }],
        params: { position: 1, missing: 'paragraph' },
      },
    ],
    [
      'paragraphs cited out of order',
      {
        mandate: [
          reference('r-1', 'A/78/20', '234'),
          reference('r-2', 'A/AC.105/1260', '6 and appendix', 'II'),
          reference('r-3', 'A/78/20', '232'),
          reference('r-4', 'A/78/20', '233'),
        ],
      },
      {
        rule: 'meetings.referencesOutOfOrder',
        severity: 'note',
        subjects: ['r-1', 'r-3', 'r-4'].map((id) => ({ kind: 'mandateReference', id })),
        params: { symbol: 'A/78/20', order: '234, 232, 233' },
      },
    ],
    [
      'topics that another meeting took',
      { topics: [topic('a', false, vienna), topic('b', false, vienna), topic('c', true), topic('d', null)] },
      {
        rule: 'meetings.topicsNotTaken',
        severity: 'note',
        subjects: [self, { kind: 'topic', id: 't-a' }, { kind: 'topic', id: 't-b' }, { kind: 'meeting', id: 'v' }],
        params: { taken: 1, agreed: 4, letters: '(a), (b)', places: 'Vienna conference', unknown: 0 },
      },
    ],
    [
      'topics of which nothing more is known',
      { topics: [topic('a', false), topic('b', true)] },
      {
        rule: 'meetings.topicsNotTaken',
        severity: 'note',
        subjects: [self, { kind: 'topic', id: 't-a' }],
        params: { taken: 1, agreed: 2, letters: '(a)', places: 'none', unknown: 1 },
      },
    ],
    [
      'a meeting in person within a hybrid event, with a webcast',
      { frameMode: 'hybrid', checklist: [{ id: 'w', kind: 'webcast', status: 'done' }] },
      {
        rule: 'meetings.modesDiffer',
        severity: 'note',
        subjects: [self, { kind: 'checklistItem', id: 'w' }],
        params: { mode: 'inPerson', frameMode: 'hybrid', webcast: 'yes' },
      },
    ],
    [
      'a planned meeting of which only the year is known',
      { startsOn: '2024' },
      { rule: 'meetings.dateIncomplete', severity: 'warning', subjects: [self], params: { startsOn: '2024' } },
    ],
    [
      'a held meeting without a date',
      { status: 'held', startsOn: null },
      { rule: 'meetings.dateIncomplete', severity: 'note', subjects: [self], params: { startsOn: 'none' } },
    ],
  ])('finds %s', (_, facts, finding) => {
    expect(meetingFindings({ ...complete, ...facts })).toEqual([finding]);
  });

  it.each<[string, Partial<MeetingFacts>]>([
    [
      'an agreement that is done or not needed',
      { roles: [{ role: 'hostCountry' }], checklist: [{ id: 'c', kind: 'hostAgreement', status: 'notNeeded' }] },
    ],
    ['co-hosts away from any host country', { roles: [{ role: 'coHost' }, { role: 'coHost' }] }],
    ['paragraphs in order', { mandate: [reference('r-1', 'A/1', '6'), reference('r-2', 'A/1', '10')] }],
    ['topics not decided yet', { topics: [topic('a', null)] }],
    ['a mode that is not stated', { mode: 'notStated', frameMode: 'hybrid' }],
  ])('is quiet about %s', (_, facts) => {
    expect(meetingFindings({ ...complete, ...facts })).toEqual([]);
  });
});
