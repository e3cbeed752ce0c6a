import { describe, expect, it } from 'vitest';
import { anonymous, type Role } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { type KnownCircular, mayRecordStep, mayViewAnswers, mayViewCircular, mayViewNumbers } from './policy';
import { type CircularState, type CircularStep, circularStates, circularSteps } from './types';

const own = { id: 'meeting-a', bodyId: 'body-a' };

function circular(state: CircularState): KnownCircular {
  return { state, bodyId: 'body-a', meetings: [own, { id: 'meeting-b', bodyId: 'body-b' }] };
}

const issued: readonly CircularState[] = ['dispatched', 'recorded', 'superseded'];

describe('who sees a circular', () => {
  const before: readonly Role[] = ['officer', 'clearingOfficer', 'chair', 'viceChair'];
  it.each(circularStates)('%s', (state) => {
    const roles: readonly Role[] = issued.includes(state) ? [...before, 'reader'] : before;
    for (const role of roles) expect(mayViewCircular(actorWith(role), circular(state))).toBe(true);
    const others: readonly Role[] = ['administrator', 'coHost', 'moderator', 'missionFocalPoint', 'observerFocalPoint'];
    for (const role of others) expect(mayViewCircular(actorWith(role), circular(state))).toBe(false);
    expect(mayViewCircular(actorWith('reader'), circular(state))).toBe(issued.includes(state));
    expect(mayViewCircular(anonymous, circular(state))).toBe(false);
  });

  it.each([
    ['its body', { bodyId: 'body-a' }, true],
    ['one of its meetings', { meetingId: 'meeting-b' }, true],
    ['the body of one of its meetings', { bodyId: 'body-b' }, true],
    ['another body', { bodyId: 'body-c' }, false],
    ['another meeting', { meetingId: 'meeting-c' }, false],
  ])('through %s', (_, limits, sees) => {
    expect(mayViewCircular(actorWith('officer', limits), circular('draft'))).toBe(sees);
  });
});

describe('who records a step, or corrects its record', () => {
  const clearances: readonly CircularStep[] = ['firstClearance', 'secondClearance'];
  it.each(circularSteps)('%s', (step) => {
    for (const state of ['inClearance', 'dispatched'] as const) {
      const verdict = (role: Role) => mayRecordStep(actorWith(role), circular(state), step);
      expect(verdict('officer')).toBe('allowed');
      expect(verdict('clearingOfficer')).toBe(clearances.includes(step) ? 'allowed' : 'forbidden');
      expect(verdict('chair')).toBe('forbidden');
      expect(verdict('reader')).toBe(state === 'dispatched' ? 'forbidden' : 'hidden');
      expect(verdict('missionFocalPoint')).toBe('hidden');
      expect(mayRecordStep(actorWith('officer', { bodyId: 'body-c' }), circular(state), step)).toBe('hidden');
    }
  });
});

it.each<[Role, boolean, string]>([
  ['officer', true, 'allowed'],
  ['chair', true, 'allowed'],
  ['viceChair', true, 'allowed'],
  ['clearingOfficer', false, 'allowed'],
  ['reader', false, 'hidden'],
  ['coHost', false, 'hidden'],
  ['missionFocalPoint', false, 'hidden'],
])('a %s sees what each State answered: %s; the ledger of numbers: %s', (role, answers, numbers) => {
  expect([mayViewAnswers(actorWith(role), own), mayViewNumbers(actorWith(role))]).toEqual([answers, numbers]);
});
