import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { findFollowUpItem, removeTick } from '../follow-up';
import { mayTickFollowUp } from '../policy';
import { followUpItemSchema } from '../schema';
import { findLeaver } from '../vacancy';

/** Takes back that one thing was brought up to date. Unchanged when it is not ticked off. Refusals as for `tickFollowUp`. */
export const untickFollowUp = defineCommand({
  name: 'programme.untickFollowUp',
  input: followUpItemSchema,
  load: (tx, input) => findLeaver(tx, input),
  policy: (actor, { scope }) => mayTickFollowUp(actor, scope),
  run: ({ tx, input, loaded: { scope } }) => {
    const item = findFollowUpItem(tx, input);
    if (isRefusal(item)) return item;
    const result = { item: item.key };
    if (item.done === null) return { unchanged: true, result };
    removeTick(tx, input.nominationMeetingId, item.key);
    return {
      result,
      events: [
        programmeEvent('followUpReopened', {
          subject: { kind: 'nominationMeeting', id: input.nominationMeetingId },
          meetings: [scope.meetingId],
          payload: { item: item.key },
        }),
      ],
    };
  },
});
