import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingById } from '../load-meeting';
import { holdMeeting } from '../meeting-status';
import { mayEditMeeting } from '../policy';
import { meetingActSchema } from '../schema';

/**
 * Records that a planned meeting was held; the day is that of the context. Refusals: `meetingCancelled`; `notYetHeld` when
 * the meeting begins on a later day than today at its place. A meeting already held stays so.
 */
export const recordMeetingHeld = defineCommand({
  name: 'meetings.recordMeetingHeld',
  input: meetingActSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, loaded, now, occurredOn }) => {
    const result = { meetingId: loaded.id };
    const held = holdMeeting(tx, loaded, now, occurredOn);
    if (isRefusal(held)) return held;
    return held === null ? { unchanged: true, result } : { result, events: [held] };
  },
});
