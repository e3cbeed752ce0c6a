import { dayIn } from '@/lib/kernel/clock';
import { isWholeDay } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, updateMeeting } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { meetingActSchema } from '../schema';

/** Where a day begins first: what is still ahead there is ahead everywhere. */
const firstZone = 'Pacific/Kiritimati';

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
    if (loaded.status === 'held') return { unchanged: true, result };
    if (loaded.status === 'cancelled') return refuse('meetingCancelled');
    const today = dayIn(loaded.timeZone ?? firstZone, now);
    const begins = isWholeDay(loaded.startsOn) ? loaded.startsOn : null;
    if ((begins !== null && begins > today) || (occurredOn !== null && occurredOn > today)) return refuse('notYetHeld');
    updateMeeting(tx, loaded, { status: 'held' });
    return {
      result,
      events: [
        meetingEvent('meetingHeld', {
          subject: { kind: 'meeting', id: loaded.id },
          meetings: [loaded.id],
          payload: {},
        }),
      ],
    };
  },
});
