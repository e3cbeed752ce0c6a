import { defineCommand } from '@/lib/platform/command';
import { storeFile } from '@/lib/platform/files';
import { circularEvent } from '../events';
import { addCircularFile } from '../files-of-circular';
import { mayHandleCircular, mayRecordSomewhere } from '../policy';
import { recordInitialledSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Records that a circular was initialled, with the scan that is the record of what goes out. From here on its content is
 * fixed. Refusals: those of `storeFile` beside `file`; those of every step.
 */
export const recordInitialled = defineCommand({
  name: 'circulars.recordInitialled',
  input: recordInitialledSchema,
  prepare: {
    role: mayRecordSomewhere,
    work: (input, context) => storeFile(context.db, input.file.name, input.file.bytes, 'file'),
  },
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, prepared, actor, ids, now, occurredOn }) => {
    const { circular } = loaded;
    const refusal = frozen(circular) ?? stepRefusal(loaded, 'initialled', occurredOn, now);
    if (refusal !== null) return refusal;
    const scan = { stored: prepared, role: 'initialledScan', title: null } as const;
    const fileId = addCircularFile(tx, { ids, now, actor }, circular.id, scan);
    const step = { step: 'initialled', takenOn: occurredOn, takenBy: input.by } as const;
    const state = takeStep(tx, loaded, step, { actor, now });
    return {
      result: { id: circular.id, state, fileId },
      events: [
        circularEvent('circularInitialled', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { fileId },
        }),
      ],
    };
  },
});
