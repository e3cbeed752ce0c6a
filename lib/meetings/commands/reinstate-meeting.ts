import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, updateMeeting } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { meetingActSchema } from '../schema';

/** Makes a cancelled meeting a planned one again. Refusal: `notCancelled`. */
export const reinstateMeeting = defineCommand({
  name: 'meetings.reinstateMeeting',
  input: meetingActSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, loaded }) => {
    if (loaded.status !== 'cancelled') return refuse('notCancelled');
    updateMeeting(tx, loaded, { status: 'planned' });
    return {
      result: { meetingId: loaded.id },
      events: [
        meetingEvent('meetingReinstated', {
          subject: { kind: 'meeting', id: loaded.id },
          meetings: [loaded.id],
          payload: {},
        }),
      ],
    };
  },
});
