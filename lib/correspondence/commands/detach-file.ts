import { and, eq, inArray, or } from 'drizzle-orm';
import { communicationFile } from '@/db/schema/correspondence';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { detachFileSchema } from '../schema';

/**
 * Takes a file away from a communication; with a mail goes what was attached to it. The bytes stay stored, for earlier events
 * speak of them, but nobody is handed them any more. Refusals: `notFound`, also for a file of another communication.
 */
export const detachFile = defineCommand({
  name: 'correspondence.detachFile',
  input: detachFileSchema,
  load: (tx, input) => {
    const found = communicationById(tx, input.communicationId);
    if (isRefusal(found)) return found;
    const fileIds = tx
      .select({ id: communicationFile.fileId })
      .from(communicationFile)
      .where(
        and(
          eq(communicationFile.communicationId, input.communicationId),
          or(eq(communicationFile.fileId, input.fileId), eq(communicationFile.fromFileId, input.fileId)),
        ),
      )
      .orderBy(communicationFile.position)
      .all()
      .map((one) => one.id);
    return fileIds.includes(input.fileId) ? { ...found, fileIds } : refuse('notFound');
  },
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, loaded }) => {
    const { row, meetingIds, fileIds } = loaded;
    tx.delete(communicationFile)
      .where(and(eq(communicationFile.communicationId, row.id), inArray(communicationFile.fileId, fileIds)))
      .run();
    return {
      result: { id: row.id },
      events: [
        correspondenceEvent('filesDetached', {
          subject: { kind: 'communication', id: row.id },
          meetings: meetingIds,
          payload: { fileIds },
        }),
      ],
    };
  },
});
