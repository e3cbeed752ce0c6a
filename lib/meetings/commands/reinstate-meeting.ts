import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingById } from '../load-meeting';
import { planAgain } from '../meeting-status';
import { mayEditMeeting } from '../policy';
import { meetingActSchema } from '../schema';

/** Makes a cancelled meeting a planned one again. Refusal: `notCancelled`. */
export const reinstateMeeting = defineCommand({
  name: 'meetings.reinstateMeeting',
  input: meetingActSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, loaded }) => {
    const event = planAgain(tx, loaded);
    return isRefusal(event) ? event : { result: { meetingId: loaded.id }, events: [event] };
  },
});
