import { describe, expect, it } from 'vitest';
import { anonymous, type Role, roles } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { mayChangeVersion, mayIllustrate, mayReadNotes, mayViewFindings, mayViewVersion } from './policy';
import { programmeStates } from './types';

const scope = { bodyId: 'body', meetingId: 'meeting' };
const makers: readonly Role[] = ['officer', 'chair', 'viceChair'];
const readers: readonly Role[] = [...makers, 'clearingOfficer', 'coHost', 'moderator', 'reader'];

describe('mayViewVersion', () => {
  it.each(programmeStates)('shows a version that is %s to those it is open to, and to nobody else', (state) => {
    const seeing = roles.filter((role) => mayViewVersion(actorWith(role), state, scope) === 'allowed');
    const expected = state === 'draft' || state === 'proposed' ? makers : readers;
    expect(new Set(seeing)).toEqual(new Set(expected));
    expect(roles.filter((role) => mayViewVersion(actorWith(role), state, scope) === 'forbidden')).toEqual([]);
  });

  it.each(programmeStates)('hides a version that is %s from other meetings, other bodies and strangers', (state) => {
    const actors = [
      anonymous,
      actorWith('officer', { meetingId: 'other' }),
      actorWith('chair', { bodyId: 'other' }),
      actorWith('missionFocalPoint', { stateId: 'XAA' }),
    ];
    expect(actors.map((actor) => mayViewVersion(actor, state, scope))).toEqual(actors.map(() => 'hidden'));
  });
});

describe('mayViewFindings', () => {
  it('shows findings to those who make the programme', () => {
    expect(roles.filter((role) => mayViewFindings(actorWith(role), scope))).toEqual(makers);
  });
});

describe('mayReadNotes', () => {
  it('shows notes to the desk and the Chair of the meeting, and to nobody else', () => {
    expect(roles.filter((role) => mayReadNotes(actorWith(role), scope))).toEqual(makers);
    const others = [
      anonymous,
      actorWith('chair', { bodyId: 'other' }),
      actorWith('officer', { meetingId: 'other' }),
      actorWith('missionFocalPoint', { stateId: 'XAA' }),
    ];
    expect(others.map((actor) => mayReadNotes(actor, scope))).toEqual(others.map(() => false));
  });
});

describe('mayIllustrate', () => {
  it.each(roles)('shows arrangements and why they are so to %s only if it makes the programme', (role) => {
    expect(mayIllustrate(actorWith(role), scope)).toBe(makers.includes(role));
  });

  it('leaves the draft to the desk: the Chair reads', () => {
    expect(roles.filter((role) => mayChangeVersion(actorWith(role), 'draft', scope) === 'allowed')).toEqual([
      'officer',
    ]);
    expect(mayChangeVersion(actorWith('chair'), 'draft', scope)).toBe('forbidden');
  });

  it.each([
    ['nobody signed in', anonymous],
    ['the Chair of another body', actorWith('chair', { bodyId: 'other' })],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'other' })],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' })],
    ['an observer', actorWith('observerFocalPoint', { organizationId: 'org' })],
  ])('tells %s nothing', (_, actor) => {
    expect(mayIllustrate(actor, scope)).toBe(false);
  });
});
