import { and, eq } from 'drizzle-orm';
import { circular, circularAnswer, circularRecipient, circularStep } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { written } from '../content';
import { circularEvent } from '../events';
import { mayDispatchCircular } from '../policy';
import { stateAfter } from '../rules/life';
import { retractDispatchSchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';

/**
 * Takes back a dispatch that was recorded by mistake: the circular stands where it stood before, and those whom it was frozen
 * with are removed. What was recorded of the dispatch is kept as revisions. Refusals: `notDispatched`; `circularAnswered` once
 * the answer of a State to it is on record, for then it did leave the house.
 */
export const retractDispatch = defineCommand({
  name: 'circulars.retractDispatch',
  input: retractDispatchSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayDispatchCircular(actor, loaded.circular),
  run: ({ tx, loaded }) => {
    const { circular: found, settings } = loaded;
    const dispatch = found.steps.find((one) => one.step === 'dispatched');
    if (found.state !== 'dispatched' || dispatch === undefined) return refuse('notDispatched');
    const answered = tx.select().from(circularAnswer).where(eq(circularAnswer.circularId, found.id)).limit(1).get();
    if (answered !== undefined) return refuse('circularAnswered');
    tx.delete(circularRecipient).where(eq(circularRecipient.circularId, found.id)).run();
    tx.delete(circularStep)
      .where(and(eq(circularStep.circularId, found.id), eq(circularStep.step, 'dispatched')))
      .run();
    const state = stateAfter(
      found.steps.filter((one) => one !== dispatch),
      settings,
    );
    tx.update(circular).set({ state }).where(eq(circular.id, found.id)).run();
    const { takenOn, takenBy, means, note } = dispatch;
    return {
      result: { id: found.id, state },
      events: [
        circularEvent('dispatchRetracted', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { recipients: found.recipientCount },
          revisions: Object.entries({ takenOn, takenBy, means, note }).map(([field, before]) => ({
            field,
            previous: written(before),
          })),
        }),
      ],
    };
  },
});
