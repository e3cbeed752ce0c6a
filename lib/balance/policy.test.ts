import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { mayRecordSelfDescription, mayViewBalance } from './policy';

const scope = { bodyId: 'body', meetingId: 'meeting' };

const rolesWith = (verdict: string, ask: (actor: Actor) => string): readonly Role[] =>
  roles.filter((role) => ask(actorWith(role)) === verdict);

const strangers: readonly Actor[] = [
  anonymous,
  actorWith('officer', { bodyId: 'other' }),
  actorWith('chair', { meetingId: 'other' }),
  actorWith('missionFocalPoint', { stateId: 'XAA' }),
  actorWith('observerFocalPoint', { organizationId: 'org' }),
];

describe('mayViewBalance', () => {
  it('shows it to the desk and the Chair, and tells those who see the meeting that it is closed', () => {
    const ask = (actor: Actor) => mayViewBalance(actor, scope);
    expect(rolesWith('allowed', ask)).toEqual(['officer', 'chair', 'viceChair']);
    expect(new Set(rolesWith('forbidden', ask))).toEqual(new Set(['clearingOfficer', 'coHost', 'moderator', 'reader']));
  });

  it('hides it from missions, observers, other bodies and strangers', () => {
    expect(strangers.map((actor) => mayViewBalance(actor, scope))).toEqual(strangers.map(() => 'hidden'));
  });
});

describe('mayRecordSelfDescription', () => {
  it('is for the desk; the Chair sees what is recorded', () => {
    const ask = (actor: Actor) => mayRecordSelfDescription(actor, scope);
    expect(rolesWith('allowed', ask)).toEqual(['officer']);
    expect(rolesWith('forbidden', ask)).toEqual(['chair', 'viceChair']);
    expect(strangers.map(ask)).toEqual(strangers.map(() => 'hidden'));
  });
});
