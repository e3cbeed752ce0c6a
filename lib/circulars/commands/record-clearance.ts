import type { Actor } from '@/lib/kernel/actor';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayClearCircular } from '../policy';
import { clearancesOf } from '../rules/life';
import { recordClearanceSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/** The name under which a clearing officer clears; null for somebody who records a clearance that another gave. */
function ownName(actor: Actor): string | null {
  const clears = actor.kind === 'account' && actor.roles.some((one) => one.role === 'clearingOfficer');
  return clears ? actor.displayName : null;
}

/**
 * Clears a circular: the clearing officer in their own name, or an officer who records by whom it was cleared. Refusals:
 * `noClearance` where the installation does not ask for this one; `required` beside `by` when an officer names nobody; those
 * of every step.
 */
export const recordClearance = defineCommand({
  name: 'circulars.recordClearance',
  input: recordClearanceSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayClearCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, now, occurredOn }) => {
    const { circular, settings } = loaded;
    const { step } = input;
    if (!clearancesOf(settings).includes(step)) return refuse('noClearance');
    const refusal = frozen(circular) ?? stepRefusal(loaded, step, occurredOn, now);
    if (refusal !== null) return refusal;
    const takenBy = input.by ?? ownName(actor);
    if (takenBy === null) return refuse('required', 'by');
    const state = takeStep(tx, loaded, { step, takenOn: occurredOn, takenBy }, { actor, now });
    return {
      result: { id: circular.id, state },
      events: [
        circularEvent('clearanceRecorded', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { step },
        }),
      ],
    };
  },
});
