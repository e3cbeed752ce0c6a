import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/messages';
import { anonymous, type Role, roles } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import {
  type ActName,
  actTable,
  judge,
  may,
  mayEndSessions,
  mayManageAccounts,
  maySomewhere,
  startPageOf,
} from './policy';

/** One letter per role, in the order of `roles`; a dot where the role may not. */
const letters: Record<Role, string> = {
  administrator: 'A',
  officer: 'O',
  clearingOfficer: 'C',
  chair: 'H',
  viceChair: 'V',
  coHost: 'B',
  moderator: 'M',
  missionFocalPoint: 'S',
  observerFocalPoint: 'G',
  reader: 'R',
};

/** Written by hand, apart from the table: a change of rights has to be made twice, and so on purpose. */
const expected: Record<ActName, string> = {
  'accounts.manage': 'A.........',
  'installation.history': 'A.........',
  'bodies.view': 'AOCHV....R',
  'bodies.edit': 'AO........',
  'people.view': 'AO.HV.....',
  'people.record': 'AO........',
  'meetings.view': '.OCHVBM..R',
  'meetings.edit': '.O........',
  'correspondence.view': '.O.HV.....',
  'correspondence.record': '.O........',
  'addresses.view': 'AOC.......',
  'addresses.edit': 'AO........',
  'circulars.view': '.OCHV....R',
  'circulars.viewDraft': '.OCHV.....',
  'circulars.viewAnswers': '.O.HV.....',
  'circulars.record': '.O........',
  'circulars.clear': '.OC.......',
  'circulars.dispatch': '.O........',
  'circulars.settings': 'AO........',
  'nominations.view': '.O.HV.....',
  'nominations.record': '.O........',
  'nominations.decide': '.O.HV.....',
  'consultations.view': '.O.HV.....',
  'consultations.readRecord': '.O.HV.....',
  'consultations.record': '.O........',
  'programme.viewDraft': '.O.HV.....',
  'programme.viewAgreed': '.OCHVBM..R',
  'programme.draft': '.O........',
  'programme.agree': '.O.HV.....',
  'programme.publish': '.O........',
  'participation.writeLetters': '.O........',
  'balance.view': '.O.HV.....',
  'summary.view': '.OCHV....R',
  'summary.record': '.O........',
  'history.view': '.O.HV.....',
};

const acts = Object.keys(actTable) as ActName[];
const here = { bodyId: 'body-a', meetingId: 'meeting-a' };

describe('the table of role × act', () => {
  it.each(acts)('says for every role whether it may do %s', (act) => {
    const row = roles.map((role) => (may(actorWith(role), act, here) ? letters[role] : '.')).join('');
    expect(row).toBe(expected[act]);
  });

  it('has words for every act, for the table that administrators read', () => {
    expect(acts.filter((act) => !(act.replace('.', '-') in english.access.acts))).toEqual([]);
  });

  it('names no act twice and none besides', () => {
    expect(acts.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(acts)('lets nobody do %s who is not signed in, and the program itself always', (act) => {
    expect([may(anonymous, act, here), maySomewhere(anonymous, act)]).toEqual([false, false]);
    expect([
      may({ kind: 'system', name: 'setUp' }, act, here),
      maySomewhere({ kind: 'system', name: 'setUp' }, act),
    ]).toEqual([true, true]);
  });
});

describe('limits of an assignment', () => {
  it.each([
    ['no limit', {}, here, true],
    ['the body', { bodyId: 'body-a' }, here, true],
    ['another body', { bodyId: 'body-b' }, here, false],
    ['the meeting', { meetingId: 'meeting-a' }, here, true],
    ['another meeting of the body', { meetingId: 'meeting-b' }, here, false],
    ['a body, asked of nothing in particular', { bodyId: 'body-a' }, {}, false],
    ['a meeting, asked of its body', { meetingId: 'meeting-a' }, { bodyId: 'body-a' }, false],
  ])('%s', (_, limits, scope, allowed) => {
    expect(may(actorWith('officer', limits), 'meetings.edit', scope)).toBe(allowed);
  });

  it('forbids what is seen, hides what is not', () => {
    expect(judge(actorWith('reader'), 'meetings.edit', 'meetings.view', here)).toBe('forbidden');
    expect(judge(actorWith('reader', { bodyId: 'body-b' }), 'meetings.edit', 'meetings.view', here)).toBe('hidden');
  });
});

describe('accounts', () => {
  it.each(roles)('exist for a %s only as administrator', (role) => {
    expect(mayManageAccounts(actorWith(role))).toBe(role === 'administrator' ? 'allowed' : 'hidden');
  });

  it('have sessions that their holder and an administrator may end', () => {
    expect(mayEndSessions(actorWith('reader'), 'account-reader')).toBe('allowed');
    expect(mayEndSessions(actorWith('reader'), 'account-other')).toBe('hidden');
    expect(mayEndSessions(actorWith('administrator'), 'account-other')).toBe('allowed');
    expect(mayEndSessions(anonymous, 'account-other')).toBe('hidden');
  });
});

describe('the page on which an account begins', () => {
  it.each([
    ['officer', '/home'],
    ['chair', '/home'],
    ['viceChair', '/home'],
    ['clearingOfficer', '/meetings'],
    ['reader', '/meetings'],
    ['coHost', '/meetings'],
    ['administrator', '/accounts'],
  ] as const)('is, for a %s, %s', (role, page) => {
    expect(startPageOf(actorWith(role))).toBe(page);
  });

  it('is that of its mission or organization for a focal point', () => {
    expect(startPageOf(actorWith('missionFocalPoint', { stateId: 'XAA' }))).toBe('/mission');
    expect(startPageOf(actorWith('observerFocalPoint', { organizationId: 'org' }))).toBe('/mission');
  });
});
