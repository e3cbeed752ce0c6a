import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { writeOutsideReference } from '../content';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { recordOutsideNumberSchema } from '../schema';
import { circularById, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Records the number of the outside series, which comes days later: also after the dispatch, for it adds what was unknown and
 * changes nothing. Refusals: `circularFrozen` for one recorded as issued, whose record is corrected instead;
 * `circularCancelled`; `referenceTaken` beside `reference`; those of every step.
 */
export const recordOutsideNumber = defineCommand({
  name: 'circulars.recordOutsideNumber',
  input: recordOutsideNumberSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, now, occurredOn }) => {
    const { circular: found } = loaded;
    if (found.state === 'recorded') return refuse('circularFrozen');
    if (found.state === 'cancelled') return refuse('circularCancelled');
    const refusal = stepRefusal(loaded, 'outsideNumber', occurredOn, now);
    if (refusal !== null) return refusal;
    const taken = writeOutsideReference(tx, found.id, input.reference);
    if (taken !== null) return taken;
    const state = takeStep(tx, loaded, { step: 'outsideNumber', takenOn: occurredOn }, { actor, now });
    return {
      result: { id: found.id, state },
      events: [
        circularEvent('outsideNumberRecorded', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { reference: input.reference },
        }),
      ],
    };
  },
});
