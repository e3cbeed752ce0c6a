import { describe, expect, it } from 'vitest';
import { topicList } from '@/db/schema/meetings';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { meetingInput, seedMeetings } from '../testing';
import { editMeeting } from './edit-meeting';
import { setMandate } from './set-mandate';
import { setMeetingRoles } from './set-meeting-roles';
import { setMeetingTopics } from './set-meeting-topics';
import { setPanelPlan } from './set-panel-plan';

type Context = ReturnType<typeof testContext>;

const mandate = {
  subject: 'event',
  symbol: 'X/1',
  annex: null,
  paragraph: null,
  sessionId: null,
  agreedOn: null,
  content: 'Lamps',
};
const plan = {
  plannedSeatsPerPanel: 5,
  moderated: 'yes',
  prearrangedQuestions: 'no',
  audienceQuestions: 'no',
  questionPriority: 'notStated',
  closingRemarksByPanellists: 'no',
};

/** Saves a part as it was not yet, from a form opened when the meeting was new. */
const parts = {
  identity: (context: Context, meetingId: string) =>
    execute(editMeeting, context, { ...meetingInput, slug: meetingId, meetingId, revision: 1, city: 'Tide' }),
  mandate: (context: Context, meetingId: string) =>
    execute(setMandate, context, { meetingId, revision: 1, references: [mandate] }),
  roles: (context: Context, meetingId: string) =>
    execute(setMeetingRoles, context, {
      meetingId,
      revision: 1,
      roles: [{ role: 'coHost', stateId: 'XAA', organizationId: null }],
    }),
  topics: (context: Context, meetingId: string) =>
    execute(setMeetingTopics, context, { meetingId, revision: 1, topicListId: 'list', topics: [] }),
  panelPlan: (context: Context, meetingId: string) =>
    execute(setPanelPlan, context, { meetingId, revision: 1, plannedPanels: 6, ...plan }),
};
const names = Object.keys(parts) as (keyof typeof parts)[];

function opened(): Context {
  const db = memoryDatabase();
  seedMeetings(db);
  db.insert(topicList)
    .values({ id: 'list', bodyId: 'body-group', title: 'Lamps', symbol: null, paragraph: null })
    .run();
  return testContext(db, actorWith('officer'));
}

describe('the parts of a meeting', () => {
  it.each(names)('%s is saved although every other part was saved since its form was opened', async (part) => {
    const context = opened();
    for (const other of names.filter((name) => name !== part)) {
      expect(await parts[other](context, 'meeting-group'), other).toMatchObject({ ok: true });
    }
    expect(await parts[part](context, 'meeting-group')).toMatchObject({ ok: true });
  });

  it.each(names)('%s is not saved over what somebody else saved of it meanwhile', async (part) => {
    const context = opened();
    expect(await parts[part](context, 'meeting-group')).toMatchObject({ ok: true });
    expect(await parts[part](context, 'meeting-group')).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'changedMeanwhile' },
    });
  });
});
