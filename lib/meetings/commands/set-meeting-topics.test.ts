import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { meeting, meetingTopic, topic, topicList } from '@/db/schema/meetings';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { seedMeetings } from '../testing';
import { firstRevisions } from '../types';
import { recordTopicList } from './record-topic-list';
import { setMeetingTopics } from './set-meeting-topics';

const listInput = {
  bodyId: 'body-committee',
  title: 'Topics on lights',
  symbol: 'A/1',
  paragraph: '2',
  topics: ['a', 'b', 'c'].map((letter) => ({ letter, title: `Topic ${letter}` })),
};

function seeded(actor: Actor = actorWith('officer')) {
  const db = memoryDatabase();
  seedMeetings(db);
  for (const bodyId of ['body-committee', 'body-other']) {
    db.insert(topicList)
      .values({ id: `list-${bodyId}`, bodyId, title: bodyId })
      .run();
    db.insert(topic)
      .values(
        ['a', 'b', 'c'].map((letter) => ({
          id: `${bodyId}-${letter}`,
          listId: `list-${bodyId}`,
          letter,
          title: letter,
        })),
      )
      .run();
  }
  return testContext(db, actor);
}

describe('recordTopicList', () => {
  it('records list and topics and tells of each', async () => {
    const context = seeded();
    const outcome = await execute(recordTopicList, context, listInput);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { id, topics } = outcome.value;
    expect(topics.map((one) => one.letter)).toEqual(['a', 'b', 'c']);
    expect(context.db.select().from(topicList).where(eq(topicList.id, id)).get()).toMatchObject({ symbol: 'A/1' });
    expect(
      context.db.select({ kind: event.subjectKind, id: event.subjectId }).from(event).orderBy(asc(event.seq)).all(),
    ).toEqual([{ kind: 'topicList', id }, ...topics.map((one) => ({ kind: 'topic', id: one.id }))]);
  });

  it.each<[string, Actor, object, object]>([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees meetings', actorWith('coHost'), {}, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['a body that is not there', actorWith('officer'), { bodyId: 'body-x' }, { code: 'notFound', field: 'bodyId' }],
    ['a list without topics', actorWith('officer'), { topics: [] }, { code: 'required', field: 'topics' }],
    [
      'a letter given twice',
      actorWith('officer'),
      { topics: [listInput.topics[0], listInput.topics[0]] },
      { code: 'letterTwice', field: 'topics.1.letter' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const before = context.db.select().from(topic).all();
    const outcome = await execute(recordTopicList, context, { ...listInput, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(topic).all()).toEqual(before);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});

const taken = (letter: string) => ({ topicId: `body-committee-${letter}`, taken: true, wentToMeetingId: null });
const left = (letter: string, wentToMeetingId: string | null = null) => ({
  topicId: `body-committee-${letter}`,
  taken: false,
  wentToMeetingId,
});
const input = {
  meetingId: 'meeting-group',
  topicListId: 'list-body-committee',
  topics: [left('a', 'meeting-second'), left('b'), taken('c')],
};

describe('setMeetingTopics', () => {
  it('records what is taken and where the others went, then only what differs', async () => {
    const context = seeded();
    await execute(setMeetingTopics, context, input);
    await execute(setMeetingTopics, context, { ...input, topics: [left('a', 'meeting-second'), taken('b')] });
    expect(context.db.select({ id: meetingTopic.topicId, taken: meetingTopic.taken }).from(meetingTopic).all()).toEqual(
      [
        { id: 'body-committee-a', taken: false },
        { id: 'body-committee-b', taken: true },
      ],
    );
    const told = context.db
      .select({ type: event.type, id: event.subjectId, payload: event.payload })
      .from(event)
      .orderBy(asc(event.seq))
      .all();
    expect(told).toEqual([
      { type: 'meetings.topicListChosen', id: 'meeting-group', payload: { topicListId: 'list-body-committee' } },
      { type: 'meetings.topicNotTaken', id: 'body-committee-a', payload: { wentToMeetingId: 'meeting-second' } },
      { type: 'meetings.topicNotTaken', id: 'body-committee-b', payload: { wentToMeetingId: null } },
      { type: 'meetings.topicTaken', id: 'body-committee-c', payload: {} },
      { type: 'meetings.topicTaken', id: 'body-committee-b', payload: {} },
      { type: 'meetings.topicRemoved', id: 'body-committee-c', payload: {} },
    ]);
    expect(context.db.select().from(meeting).where(eq(meeting.id, 'meeting-group')).get()).toMatchObject({
      topicListId: 'list-body-committee',
      revisions: { ...firstRevisions, topics: 3 },
    });
  });

  it('writes and tells nothing when nothing differs', async () => {
    const context = seeded();
    await execute(setMeetingTopics, context, input);
    const events = context.db.select().from(event).all().length;
    expect((await execute(setMeetingTopics, context, input)).ok).toBe(true);
    expect(context.db.select().from(event).all()).toHaveLength(events);
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('reader'), {}, { code: 'notAllowed' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-second' }), {}, { code: 'notFound' }],
    ['an older form', actorWith('officer'), { revision: 9 }, { code: 'changedMeanwhile' }],
    [
      'a list of another body',
      actorWith('officer'),
      { topicListId: 'list-body-other', topics: [] },
      { code: 'notFound', field: 'topicListId' },
    ],
    [
      'a topic of another list',
      actorWith('officer'),
      { topics: [{ topicId: 'body-other-a', taken: true, wentToMeetingId: null }] },
      { code: 'notFound', field: 'topics.0.topicId' },
    ],
    [
      'a topic that goes to the meeting itself',
      actorWith('officer'),
      { topics: [left('a', 'meeting-group')] },
      { code: 'notFound', field: 'topics.0.wentToMeetingId' },
    ],
    [
      'a topic that goes to a meeting one may not see',
      actorWith('officer', { bodyId: 'body-group' }),
      { topics: [left('a', 'meeting-other')] },
      { code: 'notFound', field: 'topics.0.wentToMeetingId' },
    ],
    [
      'a topic that is taken and goes elsewhere',
      actorWith('officer'),
      { topics: [{ ...taken('a'), wentToMeetingId: 'meeting-second' }] },
      { code: 'takenTopicStays', field: 'topics.0.wentToMeetingId' },
    ],
    [
      'a topic given twice',
      actorWith('officer'),
      { topics: [taken('a'), left('a')] },
      { code: 'topicTwice', field: 'topics.1.topicId' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const context = seeded(actor);
    const outcome = await execute(setMeetingTopics, context, { ...input, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(context.db.select().from(meetingTopic).all()).toEqual([]);
    expect(context.db.select().from(event).all()).toEqual([]);
  });
});
