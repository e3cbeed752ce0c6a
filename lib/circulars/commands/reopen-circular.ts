import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { backToDraft, staysInDraft, takenByBefore } from '../back-to-draft';
import { circularEvent } from '../events';
import { mayClearCircular } from '../policy';
import { reopenCircularSchema } from '../schema';
import { circularById, frozen, servedMeetings } from '../take-step';

/**
 * Returns a circular to draft, e.g. by the clearing officer with a remark: clearances, steps left out and initials no longer
 * count; numbers that were given stay with it. Refusals: `circularFrozen`, `circularCancelled`; `nothingToReopen` for a draft
 * of which nothing has been recorded.
 */
export const reopenCircular = defineCommand({
  name: 'circulars.reopenCircular',
  input: reopenCircularSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayClearCircular(actor, loaded.circular),
  run: ({ tx, input, loaded }) => {
    const { circular: found } = loaded;
    const refusal = frozen(found);
    if (refusal !== null) return refusal;
    if (found.steps.every(staysInDraft)) return refuse('nothingToReopen');
    const { state, gone } = backToDraft(tx, loaded);
    return {
      result: { id: found.id, state },
      events: [
        circularEvent('circularReopened', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { steps: gone.map((one) => one.step) },
          revisions: [
            ...(input.reason === null ? [] : [{ field: 'reason', reason: input.reason }]),
            ...takenByBefore(gone),
          ],
        }),
      ],
    };
  },
});
