import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { topic, topicList } from '@/db/schema/meetings';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { mayCreateMeeting } from '../policy';
import { topicListSchema } from '../schema';

/** Records a list of topics that a body agreed on. Refusals: `notFound` beside the body; `letterTwice`. */
export const recordTopicList = defineCommand({
  name: 'meetings.recordTopicList',
  input: topicListSchema,
  load: (tx, input) => tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get() ?? null,
  policy: (actor, _, input) => mayCreateMeeting(actor, input.bodyId),
  run: ({ tx, input, loaded, ids }) => {
    if (loaded === null) return refuse('notFound', 'bodyId');
    const { topics, ...list } = input;
    const id = ids.next('topic-list');
    tx.insert(topicList)
      .values({ id, ...list })
      .run();
    const rows = topics.map((one) => ({ id: ids.next('topic'), listId: id, ...one }));
    tx.insert(topic).values(rows).run();
    return {
      result: { id, topics: rows.map((row) => ({ id: row.id, letter: row.letter })) },
      events: [
        meetingEvent('topicListRecorded', {
          subject: { kind: 'topicList', id },
          meetings: [],
          payload: { bodyId: input.bodyId, topics: rows.length },
        }),
        ...rows.map((row) =>
          meetingEvent('topicRecorded', {
            subject: { kind: 'topic', id: row.id },
            meetings: [],
            payload: { listId: id, letter: row.letter },
          }),
        ),
      ],
    };
  },
});
