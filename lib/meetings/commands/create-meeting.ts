import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { insertMeeting } from '../insert-meeting';
import { mayCreateMeeting } from '../policy';
import { createMeetingSchema } from '../schema';

/** Creates a planned meeting. Refusals: `slugTaken` beside `slug`; `notFound` beside body, session or State of the place. */
export const createMeeting = defineCommand({
  name: 'meetings.createMeeting',
  input: createMeetingSchema,
  load: () => null,
  policy: (actor, _, input) => mayCreateMeeting(actor, input.bodyId),
  run: ({ tx, input, ids }) => {
    const inserted = insertMeeting(tx, ids, input);
    if (isRefusal(inserted)) return inserted;
    return { result: { id: inserted.id, slug: inserted.slug }, events: [inserted.event] };
  },
});
