import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import { firstRevisions } from '../types';
import { setPanelPlan } from './set-panel-plan';

function seeded(actor: Actor = actorWith('officer')) {
  const db = memoryDatabase();
  seedMeetings(db);
  return testContext(db, actor);
}

const input = {
  meetingId: 'meeting-group',
  plannedPanels: 6,
  plannedSeatsPerPanel: 5,
  moderated: 'yes',
  prearrangedQuestions: 'yes',
  audienceQuestions: 'yes',
  questionPriority: 'statesMembers',
  closingRemarksByPanellists: 'notStated',
};

describe('setPanelPlan', () => {
  it('sets the plan, and tells nothing when asked for the same again', async () => {
    const context = seeded();
    await execute(setPanelPlan, context, input);
    await execute(setPanelPlan, context, { ...input, revision: 2 });
    const { meetingId, ...plan } = input;
    expect(context.db.select().from(meeting).where(eq(meeting.id, meetingId)).get()).toMatchObject({
      ...plan,
      revisions: { ...firstRevisions, panelPlan: 2 },
    });
    expect(context.db.select({ type: event.type, payload: event.payload }).from(event).all()).toEqual([
      {
        type: 'meetings.panelPlanSet',
        payload: {
          fields: [
            'plannedPanels',
            'plannedSeatsPerPanel',
            'moderated',
            'prearrangedQuestions',
            'audienceQuestions',
            'questionPriority',
          ],
        },
      },
    ]);
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('moderator'), {}, { code: 'notAllowed' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-other' }), {}, { code: 'notFound' }],
    ['an older form', actorWith('officer'), { revision: 2 }, { code: 'changedMeanwhile' }],
    ['no panel at all', actorWith('officer'), { plannedPanels: 0 }, { code: 'invalidInput', field: 'plannedPanels' }],
    [
      'an order among questions that are not asked',
      actorWith('officer'),
      { audienceQuestions: 'no' },
      { code: 'priorityNeedsQuestions', field: 'questionPriority' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const before = context.db.select().from(meeting).all();
    const outcome = await execute(setPanelPlan, context, { ...input, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(meeting).all()).toEqual(before);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});
