import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/kernel/dates';
import {
  type AskingCircular,
  actionDatePassesAt,
  answerOf,
  asksForNominations,
  bestAnswer,
  countAnswers,
} from './answers';

function asking(id: string, more: Partial<AskingCircular> = {}): AskingCircular {
  return { id, follows: [], isTracked: true, addressed: new Set(['XAA', 'XAB']), answers: new Map(), ...more };
}

function answers(circulars: readonly AskingCircular[], id: string, states: readonly string[]) {
  const byId = new Map(circulars.map((one) => [one.id, one]));
  const circular = byId.get(id) ?? asking(id);
  return states.map((stateId) => answerOf(circular, stateId, byId));
}

describe('answerOf', () => {
  it('takes what is recorded, else no reply or not addressed', () => {
    const invitation = asking('invitation', { answers: new Map([['XAA', 'nominated']]) });
    expect(answers([invitation], 'invitation', ['XAA', 'XAB', 'XAC'])).toEqual([
      'nominated',
      'noReply',
      'notAddressed',
    ]);
  });

  it('keeps an answer of a State that was not written to', () => {
    const invitation = asking('invitation', { answers: new Map([['XAC', 'noNomination']]) });
    expect(answers([invitation], 'invitation', ['XAC'])).toEqual(['noNomination']);
  });

  it('carries an answer over to the circular that extends or reminds', () => {
    const invitation = asking('invitation', {
      answers: new Map([
        ['XAA', 'nominated'],
        ['XAB', 'noNomination'],
      ]),
    });
    const extension = asking('extension', { follows: ['invitation'], answers: new Map([['XAB', 'nominated']]) });
    const reminder = asking('reminder', { follows: ['extension'] });
    const all = [invitation, extension, reminder];
    expect(answers(all, 'extension', ['XAA', 'XAB', 'XAC'])).toEqual(['nominated', 'nominated', 'notAddressed']);
    expect(answers(all, 'reminder', ['XAA', 'XAB'])).toEqual(['nominated', 'nominated']);
    expect(answers(all, 'invitation', ['XAB'])).toEqual(['noNomination']);
  });

  it('says nothing of silence where the answers were not kept here, or the recipients are not known', () => {
    expect(answers([asking('old', { isTracked: false })], 'old', ['XAA', 'XAC'])).toEqual([null, 'notAddressed']);
    expect(answers([asking('old', { addressed: null })], 'old', ['XAA'])).toEqual([null]);
  });

  it('comes to an end where circulars refer to each other', () => {
    const all = [asking('a', { follows: ['b'] }), asking('b', { follows: ['a'] })];
    expect(answers(all, 'a', ['XAA'])).toEqual(['noReply']);
  });
});

describe('bestAnswer', () => {
  it.each([
    [['nominated', 'notAddressed'], 'nominated'],
    [['noNomination', 'nominated'], 'nominated'],
    [['noNomination', 'noReply'], 'noNomination'],
    [['noReply', 'notAddressed'], 'noReply'],
    [[null, 'noReply'], 'noReply'],
    [['notAddressed', null], null],
    [['notAddressed'], 'notAddressed'],
    [[], null],
  ] as const)('of %j is %s', (given, best) => {
    expect(bestAnswer(given)).toBe(best);
  });

  it('does not forget who nominated when a reminder that refers to nothing goes to one State', () => {
    const all = [
      asking('invitation', {
        answers: new Map([
          ['XAA', 'nominated'],
          ['XAB', 'nominated'],
        ]),
      }),
      asking('reminder', { addressed: new Set(['XAC']) }),
    ];
    const best = (stateId: string) => bestAnswer(all.flatMap(({ id }) => answers(all, id, [stateId])));
    expect(['XAA', 'XAB', 'XAC', 'XAD'].map(best)).toEqual(['nominated', 'nominated', 'noReply', 'notAddressed']);
  });
});

it('counts answers, and apart what is not known', () => {
  expect(countAnswers(['nominated', 'noReply', 'noReply', null])).toEqual({
    nominated: 1,
    noNomination: 0,
    noReply: 2,
    notAddressed: 0,
    notKnown: 1,
  });
});

it.each([
  ['invitation', true],
  ['extension', true],
  ['reminder', true],
  ['furtherInvitation', true],
  ['registration', false],
  ['meetingNotice', false],
  ['outcome', false],
] as const)('a circular of the kind %s asks for nominations: %s', (kind, asks) => {
  expect(asksForNominations(kind)).toBe(asks);
});

describe('actionDatePassesAt', () => {
  const date = plainDate('2024-03-15');
  it.each([
    [
      'a time and a zone',
      { actionDate: date, actionTime: '18:00', actionZone: 'America/New_York' },
      '2024-03-15T22:00:00.000Z',
    ],
    [
      'a day in a zone',
      { actionDate: date, actionTime: null, actionZone: 'Europe/Vienna' },
      '2024-03-15T23:00:00.000Z',
    ],
    ['a day: that of the desk', { actionDate: date, actionTime: null, actionZone: null }, '2024-03-15T23:00:00.000Z'],
    ['none', { actionDate: null, actionTime: null, actionZone: null }, null],
  ])('%s', (_, circular, passes) => {
    expect(actionDatePassesAt(circular)).toBe(passes);
  });
});
