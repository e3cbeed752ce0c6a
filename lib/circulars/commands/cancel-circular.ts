import { eq } from 'drizzle-orm';
import { circular, circularNumber } from '@/db/schema/circulars';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { cancelCircularSchema } from '../schema';
import { circularById, frozen, servedMeetings } from '../take-step';

/**
 * Cancels a circular that has not left the house. A number it was given stays with it, is kept in the ledger with the reason,
 * and is never given again. Refusals: `circularFrozen`, `circularCancelled`.
 */
export const cancelCircular = defineCommand({
  name: 'circulars.cancelCircular',
  input: cancelCircularSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, now }) => {
    const { circular: found } = loaded;
    const refusal = frozen(found);
    if (refusal !== null) return refusal;
    tx.update(circular).set({ state: 'cancelled' }).where(eq(circular.id, found.id)).run();
    tx.update(circularNumber)
      .set({ fate: 'cancelled', note: input.reason, recordedAt: now })
      .where(eq(circularNumber.circularId, found.id))
      .run();
    return {
      result: { id: found.id },
      events: [
        circularEvent('circularCancelled', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { reference: found.ownReference },
          revisions: [{ field: 'state', previous: found.state, reason: input.reason }],
        }),
      ],
    };
  },
});
