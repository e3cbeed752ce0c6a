import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { storeFile } from '@/lib/platform/files';
import { circularEvent } from '../events';
import { addCircularFile } from '../files-of-circular';
import { mayHandleCircular, mayRecordSomewhere } from '../policy';
import type { CircularRecord } from '../queries/circulars';
import { isEditable } from '../rules/life';
import { attachFileSchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';
import type { CircularFileRole } from '../types';

/** Why a file cannot be added to a circular now; null when it can. */
function notNow(circular: CircularRecord, role: CircularFileRole): Refusal | null {
  if (role === 'initialledScan') {
    // On the way to dispatch the scan comes with its step; afterwards it may be added where there is none.
    const issued = circular.state === 'dispatched' || circular.state === 'recorded';
    if (!issued) return refuse('scanWithStep', 'role');
    return circular.files.some((one) => one.role === role) ? refuse('scanAlready', 'role') : null;
  }
  if (circular.state === 'recorded' || isEditable(circular.state)) return null;
  if (circular.state === 'cancelled') return refuse('circularCancelled');
  return refuse(circular.state === 'initialled' ? 'circularInitialled' : 'circularFrozen');
}

/**
 * Attaches the letter of the Chair or an enclosure to a circular that is under way or recorded as issued; or the scan to one
 * that was issued without. Refusals: those of `storeFile` beside `file`; `scanWithStep` and `scanAlready` beside `role`;
 * `circularFrozen`, `circularInitialled`, `circularCancelled`.
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
    const fileId = addCircularFile(tx, { ids, now, actor }, circular.id, { stored: prepared, role, title });
    return {
      result: { fileId },
      events: [
        circularEvent('fileAttached', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { fileId, role },
        }),
      ],
    };
  },
});
