import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { expectedSteps } from '../rules/life';
import { skipStepSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Goes on without a step, because the secretariat says so: what was left out is kept as such and never claimed. Refusals:
 * `stepNotAsked` for a step that the installation does not ask for; those of every step.
 */
export const skipStep = defineCommand({
  name: 'circulars.skipStep',
  input: skipStepSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, now, occurredOn }) => {
    const { circular, settings } = loaded;
    const { step, note } = input;
    if (!expectedSteps(settings).includes(step)) return refuse('stepNotAsked');
    const refusal = frozen(circular) ?? stepRefusal(loaded, step, occurredOn, now);
    if (refusal !== null) return refusal;
    const state = takeStep(tx, loaded, { step, skipped: true, takenOn: occurredOn, note }, { actor, now });
    return {
      result: { id: circular.id, state },
      events: [
        circularEvent('stepSkipped', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { step },
        }),
      ],
    };
  },
});
