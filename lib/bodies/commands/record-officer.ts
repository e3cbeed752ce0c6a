import { eq } from 'drizzle-orm';
import { body, bodyOfficer, state } from '@/db/schema/bodies';
import { person } from '@/db/schema/people';
import type { NewEvent } from '@/lib/kernel/event';
import { refuse } from '@/lib/kernel/refusal';
import { mayRecordPerson } from '@/lib/people/policy';
import { insertPerson } from '@/lib/people/record';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody, mayViewBody } from '../policy';
import { endsBeforeStart } from '../rules';
import { recordOfficerSchema } from '../schema';

/**
 * Records who holds an office of a body, with a person on record or a new one. Refusals: `notFound` (beside `personId` or
 * `stateId` when these are not there), `personOrNew` beside `personId`, `officerTwice` beside `personId`,
 * `endBeforeStart` beside `validTo`.
 */
export const recordOfficer = defineCommand({
  name: 'bodies.recordOfficer',
  input: recordOfficerSchema,
  load: (tx, input) => {
    const found = tx.select().from(body).where(eq(body.id, input.bodyId)).get();
    if (found === undefined) return refuse('notFound');
    const { personId, stateId } = input;
    return {
      body: found,
      person: personId === null ? null : tx.select().from(person).where(eq(person.id, personId)).get(),
      state: stateId === null ? null : tx.select().from(state).where(eq(state.id, stateId)).get(),
      offices: personId === null ? [] : tx.select().from(bodyOfficer).where(eq(bodyOfficer.personId, personId)).all(),
    };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.body.id),
  run: ({ tx, input, loaded, actor, ids }) => {
    const { bodyId, office, stateId, status, validFrom, validTo } = input;
    if (loaded.person === undefined) return refuse('notFound', 'personId');
    // A role limited to some bodies knows the officers of these, not every person that the other meetings have on record.
    const known = loaded.offices.some((held) => mayViewBody(actor, held.bodyId) === 'allowed');
    if (loaded.person !== null && !known && mayRecordPerson(actor) !== 'allowed') return refuse('notFound', 'personId');
    if (loaded.state === undefined) return refuse('notFound', 'stateId');
    if (loaded.state?.status === 'invented' && !loaded.body.invented) return refuse('inventedInRealBody', 'stateId');
    if (endsBeforeStart(input)) return refuse('endBeforeStart', 'validTo');
    if (
      loaded.offices.some((held) => held.bodyId === bodyId && held.office === office && held.validFrom === validFrom)
    ) {
      return refuse('officerTwice', 'personId');
    }

    const recorded = input.person === null ? null : insertPerson(tx, ids, input.person);
    const personId = recorded?.person.id ?? loaded.person?.id;
    // The schema lets through exactly one of the two.
    if (personId === undefined) return refuse('personOrNew', 'personId');
    const id = ids.next('officer');
    tx.insert(bodyOfficer).values({ id, bodyId, office, personId, stateId, status, validFrom, validTo }).run();
    const event: NewEvent = bodyEvent('officerRecorded', {
      subject: { kind: 'body', id: bodyId },
      meetings: [],
      payload: { officerId: id, office, personId, stateId, status },
    });
    return { result: { id, personId }, events: recorded === null ? [event] : [recorded.event, event] };
  },
});
