import { followUpTick } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { findFollowUpItem, removeTick } from '../follow-up';
import { mayTickFollowUp } from '../policy';
import { followUpItemSchema } from '../schema';
import { findLeaver } from '../vacancy';

/**
 * Records that one thing was brought up to date after a nominee left. Unchanged when it is ticked off already: who did it
 * first stays on record. Refusals: `notFound` (also for a nominee who did not leave), beside `item` for what is not to be done.
 */
export const tickFollowUp = defineCommand({
  name: 'programme.tickFollowUp',
  input: followUpItemSchema,
  load: (tx, input) => findLeaver(tx, input),
  policy: (actor, { scope }) => mayTickFollowUp(actor, scope),
  run: ({ tx, input, loaded: { scope }, actor, now }) => {
    const item = findFollowUpItem(tx, input);
    if (isRefusal(item)) return item;
    const result = { item: item.key };
    if (item.done !== null) return { unchanged: true, result };
    const { nominationMeetingId } = input;
    removeTick(tx, nominationMeetingId, item.key);
    tx.insert(followUpTick)
      .values({
        nominationMeetingId,
        item: item.key,
        doneAt: now,
        doneById: actor.kind === 'account' ? actor.accountId : null,
      })
      .run();
    return {
      result,
      events: [
        programmeEvent('followUpDone', {
          subject: { kind: 'nominationMeeting', id: nominationMeetingId },
          meetings: [scope.meetingId],
          payload: { item: item.key },
        }),
      ],
    };
  },
});
