import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { takeOffFile } from '../files-of-circular';
import { mayHandleCircular } from '../policy';
import { isRemovable } from '../rules/files';
import { removeFileSchema } from '../schema';
import { circularById, frozen } from '../take-step';

/**
 * Takes a file off a circular that is under way, or off the record of one issued elsewhere; of one that was initialled or
 * dispatched, what was added after that. Its bytes stay stored, for earlier events speak of them. Refusals: `notFound`; `circularInitialled`, `circularFrozen`, `circularCancelled`.
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
    if (!isRemovable(found, circular)) return frozen(circular) ?? refuse('circularInitialled');
    return { result: { id: circular.id }, events: [takeOffFile(tx, circular, found)] };
  },
});
