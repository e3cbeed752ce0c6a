import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { meetingRole } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import { setMeetingRoles } from './set-meeting-roles';

function seeded(actor: Actor = actorWith('officer')) {
  const db = memoryDatabase();
  seedMeetings(db);
  return testContext(db, actor);
}

const ofState = (role: string, stateId: string) => ({ role, stateId, organizationId: null });
const ofOrganization = (role: string, organizationId = 'org-lamps') => ({ role, stateId: null, organizationId });
const roles = [
  ofState('hostCountry', 'XAA'),
  ofState('coHost', 'XAA'),
  ofState('coHost', 'XAB'),
  ofOrganization('cooperatingOrganization'),
];
const input = { meetingId: 'meeting-group', roles };

describe('setMeetingRoles', () => {
  it('sets all four kinds and tells of them once, whatever their order', async () => {
    const context = seeded();
    await execute(setMeetingRoles, context, input);
    expect((await execute(setMeetingRoles, context, { ...input, roles: [...roles].reverse() })).ok).toBe(true);
    expect(context.db.select({ role: meetingRole.role, stateId: meetingRole.stateId }).from(meetingRole).all()).toEqual(
      roles.map(({ role, stateId }) => ({ role, stateId })),
    );
    expect(context.db.select({ type: event.type, payload: event.payload }).from(event).all()).toEqual([
      { type: 'meetings.rolesSet', payload: { roles } },
    ]);
  });

  it('can take all roles away', async () => {
    const context = seeded();
    await execute(setMeetingRoles, context, input);
    await execute(setMeetingRoles, context, { ...input, roles: [] });
    expect(context.db.select().from(meetingRole).all()).toEqual([]);
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('viceChair'), {}, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['a meeting that is not there', actorWith('officer'), { meetingId: 'meeting-x' }, { code: 'notFound' }],
    ['an older form', actorWith('officer'), { revision: 5 }, { code: 'changedMeanwhile' }],
    [
      'a State unknown',
      actorWith('officer'),
      { roles: [ofState('coHost', 'XZZ')] },
      { code: 'notFound', field: 'roles.0.stateId' },
    ],
    [
      'an organization unknown',
      actorWith('officer'),
      { roles: [ofOrganization('organizer', 'org-x')] },
      { code: 'notFound', field: 'roles.0.organizationId' },
    ],
    [
      'a role of nobody',
      actorWith('officer'),
      { roles: [{ role: 'organizer', stateId: null, organizationId: null }] },
      { code: 'stateOrOrganization', field: 'roles.0.stateId' },
    ],
    [
      'an organization as host country',
      actorWith('officer'),
      { roles: [ofOrganization('hostCountry')] },
      { code: 'hostIsState', field: 'roles.0.organizationId' },
    ],
    [
      'a State as cooperating organization',
      actorWith('officer'),
      { roles: [ofState('cooperatingOrganization', 'XAA')] },
      { code: 'cooperatingIsOrganization', field: 'roles.0.stateId' },
    ],
    [
      'the same role twice',
      actorWith('officer'),
      { roles: [ofState('coHost', 'XAA'), ofState('coHost', 'XAA')] },
      { code: 'roleTwice', field: 'roles.1.role' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const outcome = await execute(setMeetingRoles, context, { ...input, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(meetingRole).all()).toEqual([]);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});
