import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingById, staleness } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { reviseMeeting } from '../revise-meeting';
import { editMeetingSchema } from '../schema';

/**
 * Changes identity, dates, place and mode of a meeting. Refusals: `changedMeanwhile`; those of `createMeeting`; `notFound`
 * beside the body when the meeting is to go to a body for which the actor may not create meetings.
 */
export const editMeeting = defineCommand({
  name: 'meetings.editMeeting',
  input: editMeetingSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded, actor }) => {
    const { meetingId, revision, ...fields } = input;
    const stale = staleness(loaded, 'identity', revision);
    if (stale !== null) return stale;
    const event = reviseMeeting(tx, actor, loaded, fields);
    if (isRefusal(event)) return event;
    const result = { id: meetingId, slug: fields.slug };
    return event === null ? { unchanged: true, result } : { result, events: [event] };
  },
});
