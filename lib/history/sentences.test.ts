import { describe, expect, it } from 'vitest';
import { accessEvents } from '@/lib/access/events';
import { addressEvents } from '@/lib/addresses/events';
import { balanceEvents } from '@/lib/balance/events';
import { bodyEvents } from '@/lib/bodies/events';
import { circularEvents } from '@/lib/circulars/events';
import { consultationEvents } from '@/lib/consultations/events';
import { correspondenceEvents } from '@/lib/correspondence/events';
import { communicationEffects } from '@/lib/correspondence/types';
import { english } from '@/lib/i18n/messages';
import { instant, plainDate } from '@/lib/kernel/dates';
import type { LoggedEvent } from '@/lib/kernel/event';
import { meetingEvents } from '@/lib/meetings/events';
import { nominationEvents } from '@/lib/nominations/events';
import { peopleEvents } from '@/lib/people/events';
import { programmeEvents } from '@/lib/programme/events';
import { summaryEvents } from '@/lib/summary/events';
import { namedKinds } from './queries/names';
import { actorInWords, contains, entryOf, namedIn, nameInWords } from './sentences';
import { englishReading } from './testing';
import type { Name } from './types';

const catalogues = {
  access: accessEvents,
  addresses: addressEvents,
  balance: balanceEvents,
  bodies: bodyEvents,
  circulars: circularEvents,
  consultations: consultationEvents,
  correspondence: correspondenceEvents,
  meetings: meetingEvents,
  nominations: nominationEvents,
  people: peopleEvents,
  programme: programmeEvents,
  summary: summaryEvents,
};

const types = Object.entries(catalogues).flatMap(([feature, events]) =>
  Object.keys(events).map((name) => `${feature}.${name}`),
);

function event(change: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    seq: 7,
    recordedAt: instant('2024-02-01T23:30:00.000Z'),
    occurredOn: null,
    actorKind: 'account',
    actorId: 'account-1',
    actedFor: null,
    evidence: null,
    type: 'circulars.circularRecorded',
    subject: { kind: 'circular', id: 'circular-1' },
    meetings: [],
    payload: {},
    revisionIds: [],
    hash: 'h',
    ...change,
  };
}

const names = new Map<string, Name>([
  ['account:account-1', { words: 'text', values: { name: 'Ada Harbour' }, href: null }],
  ['circular:circular-1', { words: 'text', values: { name: 'HBR/2023/2' }, href: '/circulars/circular-1' }],
  ['state:XAA', { words: 'text', values: { name: 'Aland' }, href: null }],
  [
    'sourceDocument:doc',
    { words: 'text', values: { name: 'Summary of a meeting with a title that goes on and on and on' }, href: null },
  ],
]);

describe('sentences on events', () => {
  it.each(types)('has one for %s', (type) => {
    const { sentence } = entryOf(event({ type }), names, englishReading);
    expect(sentence).toMatch(/^Ada Harbour [a-z].*[^.]$/);
    expect(sentence).not.toContain('{');
    expect(sentence).not.toContain('history.');
  });

  it('tells what a communication did, and to which record', () => {
    const known = new Map(names).set('communication:c', { words: 'text', values: { name: 'No. 7' }, href: null });
    const linked = (effect: string, type = 'correspondence.effectRecorded') =>
      entryOf(
        event({
          type,
          subject: { kind: 'communication', id: 'c' },
          payload: { effect, subjectKind: 'circular', subjectId: 'circular-1' },
        }),
        known,
        englishReading,
      ).sentence;
    for (const effect of communicationEffects) {
      expect(linked(effect)).toMatch(effect === 'described' ? /described the State/ : /No\. 7 [a-z ]+ HBR\/2023\/2$/);
    }
    expect(linked('withdrew')).toBe('Ada Harbour recorded that No. 7 withdrew HBR/2023/2');
    expect(linked('withdrew', 'correspondence.effectUnlinked')).toContain('took back the link of No. 7 to HBR/2023/2');
    const payload = { effect: 'withdrew', subjectKind: 'nomination', subjectId: 'n' };
    expect(namedIn([event({ payload })])).toContainEqual({ kind: 'nomination', id: 'n' });
  });

  it('has one for nothing else', () => {
    const worded = Object.entries(english.history.events).flatMap(([feature, events]) =>
      Object.keys(events).map((name) => `${feature}.${name}`),
    );
    expect(worded.toSorted()).toEqual(types.toSorted());
  });

  it('has a word for every kind of record', () => {
    expect(Object.keys(english.history.kinds).toSorted()).toEqual([...namedKinds, 'installation'].toSorted());
  });

  it('says who, what, when it happened, for whom and from where', () => {
    const told = event({
      occurredOn: plainDate('2023-03-01'),
      actedFor: { kind: 'state', id: 'XAA' },
      evidence: { documentId: 'doc', paragraph: '12' },
    });
    expect(entryOf(told, names, englishReading)).toEqual({
      seq: 7,
      recordedAt: '2024-02-01T23:30:00.000Z',
      day: '2 February 2024',
      time: '00:30 CET',
      sentence: 'Ada Harbour recorded the circular HBR/2023/2',
      href: '/circulars/circular-1',
      subject: { kind: 'circular', id: 'circular-1' },
      details: [
        'Happened on 1 March 2023',
        'For Aland',
        'From Summary of a meeting with a title that goes on …, para. 12',
      ],
    });
  });

  it('says what a record read before and why, each reason once; ids are left out', () => {
    const revised = [
      { field: 'function', previous: 'Vice chief', reason: 'Letter of the mission' },
      { field: 'affiliation', previous: null, reason: 'Letter of the mission' },
      { field: 'language', previous: 'fr', reason: 'Letter of the mission' },
      { field: 'firstTime', previous: 'no', reason: 'Letter of the mission' },
      { field: 'topicIds', previous: 'topic-1 topic-2', reason: 'Letter of the mission' },
    ];
    expect(entryOf(event(), names, englishReading, revised).details).toEqual([
      'Function before: Vice chief',
      'Affiliation before: not stated',
      'Language before: French',
      'First time to speak before: no',
      'Reason: Letter of the mission',
    ]);
  });

  it('says from which status to which', () => {
    const changed = event({
      type: 'nominations.statusChanged',
      payload: { from: 'received', to: 'notIncluded' },
      subject: { kind: 'nominationMeeting', id: 'gone' },
    });
    expect(entryOf(changed, names, englishReading).sentence).toBe(
      'Ada Harbour changed the status of the nomination of a record from “received” to “not included”',
    );
  });

  it('shows what is erased or unknown as a record, and an erased account as such', () => {
    const bare = entryOf(
      event({ actorId: 'account-x', subject: { kind: 'circular', id: 'gone' } }),
      names,
      englishReading,
    );
    expect(bare.sentence).toBe('An account no longer on record recorded the circular a record');
    expect(bare.href).toBeNull();
  });

  it('names the program and those not signed in', () => {
    expect(actorInWords({ actorKind: 'system', actorId: 'seed' }, names, englishReading)).toBe('The program');
    expect(actorInWords({ actorKind: 'anonymous', actorId: null }, names, englishReading)).toBe(
      'Somebody not signed in',
    );
  });

  it.each<[Name['words'], Name['values'], string]>([
    ['dated', { name: 'Round', date: '2023-10-18' }, 'Round (18 October 2023)'],
    ['dated', { name: 'Round', date: '2023-10' }, 'Round (October 2023)'],
    ['cited', { symbol: 'A/78/20', annex: 'none', paragraph: '232' }, 'A/78/20, para. 232'],
    ['cited', { symbol: 'A/76/20', annex: 'annex III', paragraph: 'none' }, 'A/76/20, annex III'],
    ['decisionWithoutReference', {}, 'a decision without reference'],
    ['lettered', { letter: 'c', name: 'Scope' }, '(c) Scope'],
    ['session', { number: 63, body: 'Harbour Board' }, 'session 63 of Harbour Board'],
    ['programmeVersion', { number: 1 }, 'version 1 of the programme'],
    ['panel', { number: 3 }, 'panel 3'],
    ['seat', { position: 2, panel: 3 }, 'seat 2 of panel 3'],
    ['programmePart', { name: 'Ada Harbour', kind: 'keynote' }, 'Ada Harbour, keynote'],
    ['question', { letter: 'a', panels: '1, 4' }, 'question (a) for the panels 1, 4'],
    ['question', { letter: 'a', panels: 'none' }, 'question (a)'],
    ['claim', { paragraph: '14' }, 'what para. 14 states'],
    ['mission', { name: 'Lovenia', station: 'newYork' }, 'the Permanent Mission of Lovenia (New York)'],
    ['groupChair', { name: 'Lovenia', group: 'EEG' }, 'Lovenia as chair of the Eastern European States'],
  ])('puts a name of the form %s into words', (words, values, expected) => {
    expect(nameInWords({ words, values, href: null }, englishReading)).toBe(expected);
  });

  it('searches sentences and details without regard to case', () => {
    const entry = entryOf(event({ occurredOn: plainDate('2023-03-01') }), names, englishReading);
    expect([contains(entry, 'hbr/2023'), contains(entry, 'march'), contains(entry, 'berth')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
