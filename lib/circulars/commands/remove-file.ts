import { and, eq } from 'drizzle-orm';
import { circularFile } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { isEditable } from '../rules/life';
import { removeFileSchema } from '../schema';
import { circularById, frozen, servedMeetings } from '../take-step';

/**
 * Takes a file off a circular that is under way, or off the record of one issued elsewhere. Its bytes stay stored, for earlier
 * events speak of them. Refusals: `notFound`; `circularInitialled`, `circularFrozen`, `circularCancelled`.
 */
export const removeFile = defineCommand({
  name: 'circulars.removeFile',
  input: removeFileSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded }) => {
    const { circular } = loaded;
    const found = circular.files.find((one) => one.fileId === input.fileId);
    if (found === undefined) return refuse('notFound');
    if (circular.state !== 'recorded') {
      const refusal = frozen(circular);
      if (refusal !== null) return refusal;
      if (!isEditable(circular.state)) return refuse('circularInitialled');
    }
    tx.delete(circularFile)
      .where(and(eq(circularFile.circularId, circular.id), eq(circularFile.fileId, found.fileId)))
      .run();
    return {
      result: { id: circular.id },
      events: [
        circularEvent('fileRemoved', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { fileId: found.fileId, role: found.role },
          revisions: [{ field: 'title', previous: found.title ?? found.name }],
        }),
      ],
    };
  },
});
