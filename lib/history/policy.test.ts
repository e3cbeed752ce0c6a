import { describe, expect, it } from 'vitest';
import { anonymous, roles } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { mayReadAccessEvents, mayReadHistory, mayReadInstallationHistory } from './policy';

const meeting = { id: 'meeting-1', bodyId: 'body-1' };

describe('who may read histories', () => {
  it('opens the history of a meeting to those who run it', () => {
    const verdicts = Object.fromEntries(roles.map((role) => [role, mayReadHistory(actorWith(role), meeting)]));
    expect(verdicts).toEqual({
      administrator: 'hidden',
      officer: 'allowed',
      clearingOfficer: 'forbidden',
      chair: 'allowed',
      viceChair: 'allowed',
      coHost: 'forbidden',
      moderator: 'forbidden',
      missionFocalPoint: 'hidden',
      observerFocalPoint: 'hidden',
      reader: 'forbidden',
    });
    expect(mayReadHistory(anonymous, meeting)).toBe('hidden');
  });

  it('hides the history of a meeting from those of other meetings and bodies', () => {
    expect(mayReadHistory(actorWith('officer', { meetingId: 'meeting-2' }), meeting)).toBe('hidden');
    expect(mayReadHistory(actorWith('chair', { bodyId: 'body-2' }), meeting)).toBe('hidden');
    expect(mayReadHistory(actorWith('chair', { bodyId: 'body-1' }), meeting)).toBe('allowed');
  });

  it('opens the history of the installation to administrators alone', () => {
    const open = roles.filter((role) => mayReadInstallationHistory(actorWith(role)) === 'allowed');
    expect(open).toEqual(['administrator']);
    expect(roles.filter((role) => mayReadAccessEvents(actorWith(role)))).toEqual(['administrator']);
    expect(mayReadInstallationHistory(anonymous)).toBe('hidden');
  });
});
