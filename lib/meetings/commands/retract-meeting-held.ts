import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, updateMeeting } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { meetingActWithReasonSchema } from '../schema';

/** Takes back that a meeting was held, when that was recorded by mistake. Refusal: `notHeld`. */
export const retractMeetingHeld = defineCommand({
  name: 'meetings.retractMeetingHeld',
  input: meetingActWithReasonSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded }) => {
    if (loaded.status !== 'held') return refuse('notHeld');
    updateMeeting(tx, loaded, { status: 'planned' });
    return {
      result: { meetingId: loaded.id },
      events: [
        meetingEvent('heldRetracted', {
          subject: { kind: 'meeting', id: loaded.id },
          meetings: [loaded.id],
          payload: {},
          ...(input.reason === null
            ? {}
            : { revisions: [{ field: 'status', previous: 'held', reason: input.reason }] }),
        }),
      ],
    };
  },
});
