import { and, eq, inArray } from 'drizzle-orm';
import { circular, circularFile, circularStep } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayClearCircular } from '../policy';
import { stateAfter } from '../rules/life';
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
    const { circular: found, settings } = loaded;
    const refusal = frozen(found);
    if (refusal !== null) return refusal;
    const stays = (one: (typeof found.steps)[number]) =>
      !one.skipped && (one.step === 'ownNumber' || one.step === 'outsideNumber');
    const gone = found.steps.filter((one) => !stays(one)).map((one) => one.step);
    if (gone.length === 0) return refuse('nothingToReopen');
    tx.delete(circularStep)
      .where(and(eq(circularStep.circularId, found.id), inArray(circularStep.step, gone)))
      .run();
    tx.delete(circularFile)
      .where(and(eq(circularFile.circularId, found.id), eq(circularFile.role, 'initialledScan')))
      .run();
    const state = stateAfter(found.steps.filter(stays), settings);
    tx.update(circular).set({ state }).where(eq(circular.id, found.id)).run();
    return {
      result: { id: found.id, state },
      events: [
        circularEvent('circularReopened', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { steps: gone },
          revisions: [
            ...(input.reason === null ? [] : [{ field: 'reason', reason: input.reason }]),
            ...found.steps
              .filter((one) => !stays(one) && one.takenBy !== null)
              .map((one) => ({ field: one.step, previous: one.takenBy })),
          ],
        }),
      ],
    };
  },
});
