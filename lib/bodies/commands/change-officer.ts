import { eq } from 'drizzle-orm';
import { body, bodyOfficer, state } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { endsBeforeStart } from '../rules';
import { changeOfficerSchema } from '../schema';

const changeableFields = ['office', 'stateId', 'status', 'validFrom', 'validTo'] as const;

/**
 * Changes the record of an officer: nominated becomes endorsed, then elected; a term ends. Refusals: `notFound` (beside
 * `stateId` for a State that is not there), `inventedInRealBody` beside `stateId`, `endBeforeStart` beside `validTo`.
 */
export const changeOfficer = defineCommand({
  name: 'bodies.changeOfficer',
  input: changeOfficerSchema,
  load: (tx, input) => {
    const found = tx
      .select({ officer: bodyOfficer, body })
      .from(bodyOfficer)
      .innerJoin(body, eq(body.id, bodyOfficer.bodyId))
      .where(eq(bodyOfficer.id, input.officerId))
      .get();
    if (found === undefined) return refuse('notFound');
    const given = input.stateId === null ? null : tx.select().from(state).where(eq(state.id, input.stateId)).get();
    return { ...found, state: given };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.body.id),
  run: ({ tx, input: { officerId, ...values }, loaded: { officer, body: ofBody, state: given } }) => {
    if (given === undefined) return refuse('notFound', 'stateId');
    if (given?.status === 'invented' && !ofBody.invented) return refuse('inventedInRealBody', 'stateId');
    if (endsBeforeStart(values)) return refuse('endBeforeStart', 'validTo');
    const result = { id: officerId };
    const changed = changeableFields.filter((field) => officer[field] !== values[field]);
    if (changed.length === 0) return { unchanged: true, result };
    tx.update(bodyOfficer).set(values).where(eq(bodyOfficer.id, officerId)).run();
    return {
      result,
      events: [
        bodyEvent('officerChanged', {
          subject: { kind: 'body', id: ofBody.id },
          meetings: [],
          payload: { officerId, status: values.status, fields: changed },
          revisions: changed.map((field) => ({ field, previous: officer[field] })),
        }),
      ],
    };
  },
});
