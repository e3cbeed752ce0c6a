import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, updateMeeting } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { meetingActWithReasonSchema } from '../schema';

/** Records that a planned meeting is cancelled; `reinstateMeeting` undoes it. Refusals: `meetingHeld`, `meetingCancelled`. */
export const cancelMeeting = defineCommand({
  name: 'meetings.cancelMeeting',
  input: meetingActWithReasonSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded }) => {
    if (loaded.status === 'held') return refuse('meetingHeld');
    if (loaded.status === 'cancelled') return refuse('meetingCancelled');
    updateMeeting(tx, loaded, { status: 'cancelled' });
    return {
      result: { meetingId: loaded.id },
      events: [
        meetingEvent('meetingCancelled', {
          subject: { kind: 'meeting', id: loaded.id },
          meetings: [loaded.id],
          payload: {},
          ...(input.reason === null
            ? {}
            : { revisions: [{ field: 'status', previous: 'planned', reason: input.reason }] }),
        }),
      ],
    };
  },
});
