import { eq } from 'drizzle-orm';
import { checklistItem } from '@/db/schema/meetings';
import { maySomewhere } from '@/lib/access/policy';
import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { insertFile, type StoredFile, storeFile } from '@/lib/platform/files';
import { meetingEvent } from '../events';
import { checklistItemOf, differences } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { updateChecklistItemSchema } from '../schema';

type Upload = { readonly stored: StoredFile | null };

/**
 * Records how an item of the checklist stands, what shows it, when it was done, and a file as evidence. A file that is
 * replaced stays stored: earlier events speak of it. Refusals: `notFound`, `dateNeedsDone`, those of `storeFile` beside
 * `file`.
 */
export const updateChecklistItem = defineCommand({
  name: 'meetings.updateChecklistItem',
  input: updateChecklistItemSchema,
  prepare: {
    role: (actor) => (maySomewhere(actor, 'meetings.edit') ? 'allowed' : 'hidden'),
    work: async (input, context): Promise<Upload | Refusal> => {
      if (input.file === 'keep' || input.file === null) return { stored: null };
      const stored = await storeFile(context.db, input.file.name, input.file.bytes, 'file');
      return isRefusal(stored) ? stored : { stored };
    },
  },
  load: (tx, input) => checklistItemOf(tx, input.meetingId, input.itemId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded.meeting),
  run: ({ tx, input, loaded, prepared, ids, now, actor }) => {
    const { meetingId, itemId, file, ...fields } = input;
    const evidenceFileId =
      prepared.stored !== null
        ? insertFile(tx, prepared.stored, { ids, now, actor })
        : file === null
          ? null
          : loaded.item.evidenceFileId;
    const columns = { ...fields, evidenceFileId };
    const changes = differences(loaded.item, columns);
    const result = { id: itemId };
    if (changes.length === 0) return { unchanged: true, result };
    tx.update(checklistItem).set(columns).where(eq(checklistItem.id, itemId)).run();
    return {
      result,
      events: [
        meetingEvent('checklistItemUpdated', {
          subject: { kind: 'checklistItem', id: itemId },
          meetings: [meetingId],
          payload: { fields: changes.map((change) => change.field), status: fields.status },
          revisions: changes,
        }),
      ],
    };
  },
});
