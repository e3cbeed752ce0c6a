import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingById } from '../load-meeting';
import { callOffMeeting } from '../meeting-status';
import { mayEditMeeting } from '../policy';
import { meetingActWithReasonSchema } from '../schema';

/** Records that a planned meeting is cancelled; `reinstateMeeting` undoes it. Refusals: `meetingHeld`, `meetingCancelled`. */
export const cancelMeeting = defineCommand({
  name: 'meetings.cancelMeeting',
  input: meetingActWithReasonSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const event = callOffMeeting(tx, loaded, input.reason);
    return isRefusal(event) ? event : { result: { meetingId: loaded.id }, events: [event] };
  },
});
