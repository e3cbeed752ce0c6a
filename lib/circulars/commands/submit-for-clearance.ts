import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { submitForClearanceSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Puts a draft in clearance. Refusals: `noClearance` where the installation asks for none; `stepTaken`, also once a clearance
 * is recorded; `circularFrozen`, `circularCancelled`, `stepInFuture` beside `on`.
 */
export const submitForClearance = defineCommand({
  name: 'circulars.submitForClearance',
  input: submitForClearanceSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, loaded, actor, now, occurredOn }) => {
    const { circular, settings } = loaded;
    if (settings.clearanceSteps === 0) return refuse('noClearance');
    const refusal = frozen(circular) ?? stepRefusal(loaded, 'submitted', occurredOn, now);
    if (refusal !== null) return refusal;
    const state = takeStep(tx, loaded, { step: 'submitted', takenOn: occurredOn }, { actor, now });
    return {
      result: { id: circular.id, state },
      events: [
        circularEvent('submittedForClearance', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: {},
        }),
      ],
    };
  },
});
