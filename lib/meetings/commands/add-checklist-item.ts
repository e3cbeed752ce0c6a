import { eq, max } from 'drizzle-orm';
import { checklistItem } from '@/db/schema/meetings';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { addChecklistItemSchema } from '../schema';

/** Adds an item at the end of a meeting's checklist. Refusal: `dateNeedsDone`. */
export const addChecklistItem = defineCommand({
  name: 'meetings.addChecklistItem',
  input: addChecklistItemSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const last = tx
      .select({ position: max(checklistItem.position) })
      .from(checklistItem)
      .where(eq(checklistItem.meetingId, loaded.id))
      .get();
    const id = ids.next('check');
    tx.insert(checklistItem)
      .values({ id, position: (last?.position ?? 0) + 1, ...input })
      .run();
    return {
      result: { id },
      events: [
        meetingEvent('checklistItemAdded', {
          subject: { kind: 'checklistItem', id },
          meetings: [loaded.id],
          payload: { kind: input.kind, status: input.status },
        }),
      ],
    };
  },
});
