import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant, plainDate } from '@/lib/kernel/dates';
import { type CommandContext, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import type { MeetingStatus } from '../types';
import { cancelMeeting } from './cancel-meeting';
import { recordMeetingHeld } from './record-meeting-held';
import { reinstateMeeting } from './reinstate-meeting';
import { retractMeetingHeld } from './retract-meeting-held';

/** The meeting begins on 10 April 2024; the clock stands at noon of the day after, in UTC. */
function seeded(status: MeetingStatus, actor: Actor = actorWith('officer'), now = '2024-04-11T12:00:00.000Z') {
  const db = memoryDatabase();
  seedMeetings(db);
  db.update(meeting).set({ status }).where(eq(meeting.id, 'meeting-group')).run();
  return testContext(db, actor, { clock: fixedClock(instant(now)) });
}

function stored(context: CommandContext) {
  return {
    status: context.db.select().from(meeting).where(eq(meeting.id, 'meeting-group')).get()?.status,
    told: context.db.select({ type: event.type, on: event.occurredOn }).from(event).all(),
  };
}

const held = { command: recordMeetingHeld, input: { meetingId: 'meeting-group' } };
const retracted = { command: retractMeetingHeld, input: { meetingId: 'meeting-group', reason: 'Postponed' } };
const cancelled = { command: cancelMeeting, input: { meetingId: 'meeting-group', reason: null } };
const reinstated = { command: reinstateMeeting, input: { meetingId: 'meeting-group' } };

async function carryOut(
  { command, input }: typeof held | typeof retracted | typeof cancelled | typeof reinstated,
  context: CommandContext,
) {
  // Each pair goes together; the union of commands has to be taken apart for the compiler.
  if (command === recordMeetingHeld) return execute(recordMeetingHeld, context, input);
  if (command === retractMeetingHeld) return execute(retractMeetingHeld, context, input);
  if (command === cancelMeeting) return execute(cancelMeeting, context, input);
  return execute(reinstateMeeting, context, input);
}

describe('the status of a meeting', () => {
  it('becomes held, on the day that the context gives', async () => {
    const context = { ...seeded('planned'), occurredOn: plainDate('2024-04-10') };
    expect(await carryOut(held, context)).toEqual({ ok: true, value: { meetingId: 'meeting-group' } });
    expect(stored(context)).toEqual({ status: 'held', told: [{ type: 'meetings.meetingHeld', on: '2024-04-10' }] });
  });

  it.each<[string, Parameters<typeof carryOut>[0], MeetingStatus, MeetingStatus, string]>([
    ['held is taken back', retracted, 'held', 'planned', 'meetings.heldRetracted'],
    ['cancelled', cancelled, 'planned', 'cancelled', 'meetings.meetingCancelled'],
    ['reinstated', reinstated, 'cancelled', 'planned', 'meetings.meetingReinstated'],
  ])('%s', async (_, act, from, to, type) => {
    const context = seeded(from);
    expect((await carryOut(act, context)).ok).toBe(true);
    expect(stored(context)).toEqual({ status: to, told: [{ type, on: null }] });
  });

  it('keeps a reason apart from the log', async () => {
    const context = seeded('held');
    await carryOut(retracted, context);
    expect(context.db.select({ field: revision.field, reason: revision.reason }).from(revision).all()).toEqual([
      { field: 'status', reason: 'Postponed' },
    ]);
  });

  it('stays held when recorded again', async () => {
    const context = seeded('held');
    expect((await carryOut(held, context)).ok).toBe(true);
    expect(stored(context)).toEqual({ status: 'held', told: [] });
  });

  it.each<[string, Parameters<typeof carryOut>[0], CommandContext, string]>([
    ['nobody signed in', held, seeded('planned', anonymous), 'notSignedIn'],
    ['a role that only sees meetings', held, seeded('planned', actorWith('chair')), 'notAllowed'],
    ['another body', cancelled, seeded('planned', actorWith('officer', { bodyId: 'body-other' })), 'notFound'],
    [
      'another meeting',
      reinstated,
      seeded('cancelled', actorWith('officer', { meetingId: 'meeting-other' })),
      'notFound',
    ],
    ['a reader', retracted, seeded('held', actorWith('reader')), 'notAllowed'],
    ['holding what is cancelled', held, seeded('cancelled'), 'meetingCancelled'],
    ['holding before the day', held, seeded('planned', actorWith('officer'), '2024-04-09T09:59:00.000Z'), 'notYetHeld'],
    ['a day still ahead', held, { ...seeded('planned'), occurredOn: plainDate('2024-04-13') }, 'notYetHeld'],
    ['taking back what was not held', retracted, seeded('planned'), 'notHeld'],
    ['cancelling what was held', cancelled, seeded('held'), 'meetingHeld'],
    ['cancelling twice', cancelled, seeded('cancelled'), 'meetingCancelled'],
    ['reinstating what is planned', reinstated, seeded('planned'), 'notCancelled'],
  ])('refuses %s and writes nothing', async (_, act, context, code) => {
    const before = stored(context);
    expect(await carryOut(act, context)).toEqual({ ok: false, refusal: { kind: 'refusal', code } });
    expect(stored(context)).toEqual(before);
  });

  it('can be held from the first hour of the day anywhere, when the zone is not stated', async () => {
    const context = seeded('planned', actorWith('officer'), '2024-04-09T10:00:00.000Z');
    expect((await carryOut(held, context)).ok).toBe(true);
  });
});
