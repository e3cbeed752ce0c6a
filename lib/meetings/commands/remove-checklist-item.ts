import { eq } from 'drizzle-orm';
import { checklistItem } from '@/db/schema/meetings';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { checklistItemOf } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { removeChecklistItemSchema } from '../schema';

/** Removes an item that does not belong on the checklist; its title stays in the erasable part of the event. */
export const removeChecklistItem = defineCommand({
  name: 'meetings.removeChecklistItem',
  input: removeChecklistItemSchema,
  load: (tx, input) => checklistItemOf(tx, input.meetingId, input.itemId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded.meeting),
  run: ({ tx, input, loaded }) => {
    tx.delete(checklistItem).where(eq(checklistItem.id, input.itemId)).run();
    return {
      result: { id: input.itemId },
      events: [
        meetingEvent('checklistItemRemoved', {
          subject: { kind: 'checklistItem', id: input.itemId },
          meetings: [input.meetingId],
          payload: {},
          revisions: [{ field: 'title', previous: loaded.item.title }],
        }),
      ],
    };
  },
});
