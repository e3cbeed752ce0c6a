import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingById } from '../load-meeting';
import { retractHeld } from '../meeting-status';
import { mayEditMeeting } from '../policy';
import { meetingActWithReasonSchema } from '../schema';

/** Takes back that a meeting was held, when that was recorded by mistake. Refusal: `notHeld`. */
export const retractMeetingHeld = defineCommand({
  name: 'meetings.retractMeetingHeld',
  input: meetingActWithReasonSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const event = retractHeld(tx, loaded, input.reason);
    return isRefusal(event) ? event : { result: { meetingId: loaded.id }, events: [event] };
  },
});
