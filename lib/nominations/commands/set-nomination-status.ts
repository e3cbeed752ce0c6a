import { eq } from 'drizzle-orm';
import { meeting } from '@/db/schema/meetings';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { answersFollowing } from '../answers';
import { changeStatus } from '../change-status';
import { maySetNominationStatus } from '../policy';
import { setNominationStatusSchema } from '../schema';

/**
 * Records what became of a nomination for one meeting. Unchanged when the status already is so. Refusals: `notFound`,
 * `statusNotPossible` beside `status`.
 */
export const setNominationStatus = defineCommand({
  name: 'nominations.setNominationStatus',
  input: setNominationStatusSchema,
  load: (tx, input) =>
    tx
      .select({ meetingId: meeting.id, bodyId: meeting.bodyId })
      .from(meeting)
      .where(eq(meeting.id, input.meetingId))
      .get() ?? refuse('notFound'),
  policy: (actor, loaded) => maySetNominationStatus(actor, loaded),
  run: ({ tx, input, ids, now }) => {
    const event = changeStatus(tx, input, { actId: ids.next('act') });
    if (isRefusal(event)) return event;
    const result = { nominationMeetingId: input.nominationMeetingId, status: input.status };
    if (event === null) return { unchanged: true, result };
    return { result, events: [event, ...answersFollowing(tx, now, [event], null)] };
  },
});
