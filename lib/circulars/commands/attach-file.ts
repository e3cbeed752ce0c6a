import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { storeFile } from '@/lib/platform/files';
import { circularEvent } from '../events';
import { addCircularFile, takeOffFile } from '../files-of-circular';
import { mayHandleCircular, mayRecordSomewhere } from '../policy';
import type { CircularRecord } from '../queries/circulars';
import { isAttachable } from '../rules/files';
import { attachFileSchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';
import type { CircularFileRole } from '../types';

/** Why a file cannot be added to a circular now; null when it can. */
function notNow({ state }: CircularRecord, role: CircularFileRole): Refusal | null {
  if (isAttachable(role, state)) return null;
  return state === 'cancelled' ? refuse('circularCancelled') : refuse('scanWithStep', 'role');
}

/**
 * Attaches the letter of the Chair or an enclosure to a circular, also once it was issued, for what was added then is told
 * apart by the history; or the scan to one that was initialled or issued, in place of the one there is. Refusals: those of
 * `storeFile` beside `file`; `scanWithStep` beside `role`; `circularCancelled`.
 */
export const attachFile = defineCommand({
  name: 'circulars.attachFile',
  input: attachFileSchema,
  prepare: {
    role: mayRecordSomewhere,
    work: (input, context) => storeFile(context.db, input.file.name, input.file.bytes, 'file'),
  },
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, prepared, actor, ids, now }) => {
    const { circular } = loaded;
    const { role, title } = input;
    const refusal = notNow(circular, role);
    if (refusal !== null) return refusal;
    const former = role === 'initialledScan' ? circular.files.filter((one) => one.role === role) : [];
    const removed = former.map((one) => takeOffFile(tx, circular, one));
    const fileId = addCircularFile(tx, { ids, now, actor }, circular.id, { stored: prepared, role, title });
    return {
      result: { fileId },
      events: [
        circularEvent('fileAttached', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { fileId, role },
        }),
        ...removed,
      ],
    };
  },
});
