import { eq, inArray } from 'drizzle-orm';
import { meeting, meetingTopic, topic, topicList } from '@/db/schema/meetings';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { lineOfBody } from '../insert-meeting';
import { meetingById, staleness, updatePart } from '../load-meeting';
import { mayEditMeeting, mayViewMeeting } from '../policy';
import { setMeetingTopicsSchema } from '../schema';

/**
 * Chooses the agreed list of topics for a meeting and says of each whether the meeting takes it, and if not, which meeting
 * does. A topic of the list that is left out stays undecided. Refusals: `changedMeanwhile`; `notFound` beside a list that is
 * not of the meeting's body or one above it, a topic not on the list, a meeting the actor may not see or the meeting itself.
 */
export const setMeetingTopics = defineCommand({
  name: 'meetings.setMeetingTopics',
  input: setMeetingTopicsSchema,
  load: (tx, input) => {
    const row = meetingById(tx, input.meetingId);
    if (isRefusal(row)) return row;
    const elsewhere = input.topics.flatMap((one) => (one.wentToMeetingId === null ? [] : [one.wentToMeetingId]));
    return {
      meeting: row,
      list:
        input.topicListId === null
          ? null
          : tx.select().from(topicList).where(eq(topicList.id, input.topicListId)).get(),
      topicIds: new Set(
        input.topicListId === null
          ? []
          : tx
              .select({ id: topic.id })
              .from(topic)
              .where(eq(topic.listId, input.topicListId))
              .all()
              .map((one) => one.id),
      ),
      elsewhere: new Map(
        tx
          .select({ id: meeting.id, bodyId: meeting.bodyId })
          .from(meeting)
          .where(inArray(meeting.id, elsewhere))
          .all()
          .map((one) => [one.id, one]),
      ),
      stored: tx.select().from(meetingTopic).where(eq(meetingTopic.meetingId, row.id)).all(),
    };
  },
  policy: (actor, loaded) => mayEditMeeting(actor, loaded.meeting),
  run: ({ tx, input, loaded, actor }) => {
    const stale = staleness(loaded.meeting, 'topics', input.revision);
    if (stale !== null) return stale;
    const meetingId = loaded.meeting.id;
    if (
      loaded.list === undefined ||
      (loaded.list !== null && !lineOfBody(tx, loaded.meeting.bodyId).includes(loaded.list.bodyId))
    ) {
      return refuse('notFound', 'topicListId');
    }
    for (const [index, one] of input.topics.entries()) {
      if (!loaded.topicIds.has(one.topicId)) return refuse('notFound', `topics.${index}.topicId`);
      if (one.wentToMeetingId === null) continue;
      const other = loaded.elsewhere.get(one.wentToMeetingId);
      if (other === undefined || other.id === meetingId || mayViewMeeting(actor, other) !== 'allowed') {
        return refuse('notFound', `topics.${index}.wentToMeetingId`);
      }
    }

    const events: NewEvent[] = [];
    if (loaded.meeting.topicListId !== input.topicListId) {
      events.push(
        meetingEvent('topicListChosen', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId],
          payload: { topicListId: input.topicListId },
        }),
      );
    }
    const before = new Map(loaded.stored.map((row) => [row.topicId, row]));
    for (const one of input.topics) {
      const stored = before.get(one.topicId);
      before.delete(one.topicId);
      if (stored?.taken === one.taken && stored.wentToMeetingId === one.wentToMeetingId) continue;
      const about = { subject: { kind: 'topic', id: one.topicId }, meetings: [meetingId] };
      events.push(
        one.taken
          ? meetingEvent('topicTaken', { ...about, payload: {} })
          : meetingEvent('topicNotTaken', { ...about, payload: { wentToMeetingId: one.wentToMeetingId } }),
      );
    }
    for (const topicId of before.keys()) {
      events.push(
        meetingEvent('topicRemoved', {
          subject: { kind: 'topic', id: topicId },
          meetings: [meetingId],
          payload: {},
        }),
      );
    }

    const result = { meetingId };
    const [first, ...others] = events;
    if (first === undefined) return { unchanged: true, result };
    tx.delete(meetingTopic).where(eq(meetingTopic.meetingId, meetingId)).run();
    if (input.topics.length > 0) {
      tx.insert(meetingTopic)
        .values(input.topics.map((one) => ({ meetingId, ...one })))
        .run();
    }
    updatePart(tx, loaded.meeting, 'topics', { topicListId: input.topicListId });
    return { result, events: [first, ...others] };
  },
});
