import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { circularStep } from '@/db/schema/circulars';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import type { Instant } from '@/lib/kernel/dates';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { comparable, writeOutsideReference, written } from '../content';
import { circularEvent } from '../events';
import { mayRecordStep } from '../policy';
import type { CircularRecord, StepRecord } from '../queries/circulars';
import { correctableFields, neededField, type StepField } from '../rules/life';
import { correctStepSchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';

type Correction = z.output<typeof correctStepSchema>;

/** What each field of a correction is called on record. */
const columns = {
  on: 'takenOn',
  by: 'takenBy',
  means: 'means',
  note: 'note',
  reference: 'outsideReference',
} as const satisfies Record<StepField, string>;

const fields = Object.keys(columns) as StepField[];

/** Why what is recorded of a step cannot read so; null when it can. */
function unfit(taken: StepRecord, input: Correction, now: Instant): Refusal | null {
  const own = correctableFields(taken);
  const strange = fields.find((field) => !own.includes(field) && (input[field]?.length ?? 0) > 0);
  if (strange !== undefined) return refuse('unknownField', strange);
  const needed = neededField(taken);
  if (needed !== null && input[needed] === null) return refuse('required', needed);
  return input.on !== null && input.on > dayIn(deskZone, now) ? refuse('stepInFuture', 'on') : null;
}

/** What is on record of a step, by the fields of a correction. */
function recordOf(taken: StepRecord, circular: CircularRecord) {
  const { takenOn, takenBy, means, note } = taken;
  return { on: takenOn, by: takenBy, means, note, reference: circular.outsideReference };
}

/**
 * Corrects what was recorded of a step, also after the dispatch: the record, never what happened. Those whom a dispatch was
 * frozen with stay as they are. The values before are kept as revisions. Refusals: `circularCancelled`; `stepNotRecorded`;
 * `unknownField` beside a value that the step does not have; `required` beside one that it needs; `stepInFuture` beside `on`;
 * `referenceTaken` beside `reference`.
 */
export const correctStep = defineCommand({
  name: 'circulars.correctStep',
  input: correctStepSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded, input) => mayRecordStep(actor, loaded.circular, input.step),
  run: ({ tx, input, loaded, now }) => {
    const { circular } = loaded;
    const { step, reference, reason } = input;
    if (circular.state === 'cancelled') return refuse('circularCancelled');
    const taken = circular.steps.find((one) => one.step === step);
    if (taken === undefined) return refuse('stepNotRecorded');
    const refusal = unfit(taken, input, now);
    if (refusal !== null) return refusal;
    const before = recordOf(taken, circular);
    const changed = correctableFields(taken).filter((field) => comparable(before[field]) !== comparable(input[field]));
    const result = { id: circular.id };
    if (changed.length === 0) return { unchanged: true, result };
    if (reference !== null && changed.includes('reference')) {
      const elsewhere = writeOutsideReference(tx, circular.id, reference);
      if (elsewhere !== null) return elsewhere;
    }
    const ofStep = changed.filter((field) => field !== 'reference').map((field) => [columns[field], input[field]]);
    if (ofStep.length > 0) {
      tx.update(circularStep)
        .set(Object.fromEntries(ofStep))
        .where(and(eq(circularStep.circularId, circular.id), eq(circularStep.step, step)))
        .run();
    }
    return {
      result,
      events: [
        circularEvent('stepCorrected', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { step, changed: changed.map((field) => columns[field]) },
          revisions: changed.map((field) => ({ field: columns[field], previous: written(before[field]), reason })),
        }),
      ],
    };
  },
});
