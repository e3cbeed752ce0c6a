import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingColumns, misfit } from '../insert-meeting';
import { differences, meetingById, updateMeeting } from '../load-meeting';
import { mayCreateMeeting, mayEditMeeting } from '../policy';
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
    if (revision !== loaded.revision) return refuse('changedMeanwhile');
    if (fields.bodyId !== loaded.bodyId && mayCreateMeeting(actor, fields.bodyId) !== 'allowed') {
      return refuse('notFound', 'bodyId');
    }
    const refusal = misfit(tx, fields, meetingId);
    if (isRefusal(refusal)) return refusal;
    const columns = meetingColumns(fields);
    const changes = differences(loaded, columns);
    const result = { id: meetingId, slug: fields.slug };
    if (changes.length === 0) return { unchanged: true, result };
    updateMeeting(tx, loaded, columns);
    return {
      result,
      events: [
        meetingEvent('meetingEdited', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId],
          payload: { fields: changes.map((change) => change.field) },
          revisions: changes,
        }),
      ],
    };
  },
});
