import { eq } from 'drizzle-orm';
import { circularNumber } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { backToDraft, takenByBefore } from '../back-to-draft';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { reinstateCircularSchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';

/**
 * Makes a draft again of a circular that was cancelled. A number it bore is its number as before; clearances and initials no
 * longer count. Refusal: `circularNotCancelled`.
 */
export const reinstateCircular = defineCommand({
  name: 'circulars.reinstateCircular',
  input: reinstateCircularSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, loaded, now }) => {
    const { circular: found } = loaded;
    if (found.state !== 'cancelled') return refuse('circularNotCancelled');
    const { state, gone } = backToDraft(tx, loaded);
    tx.update(circularNumber)
      .set({ fate: 'used', note: null, recordedAt: now })
      .where(eq(circularNumber.circularId, found.id))
      .run();
    return {
      result: { id: found.id, state },
      events: [
        circularEvent('circularReinstated', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { steps: gone.map((one) => one.step) },
          revisions: takenByBefore(gone),
        }),
      ],
    };
  },
});
