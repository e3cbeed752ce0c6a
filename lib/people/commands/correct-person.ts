import { eq } from 'drizzle-orm';
import { person } from '@/db/schema/people';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayRecordPerson } from '../policy';
import { changePerson } from '../record';
import { correctPersonSchema } from '../schema';

/**
 * Corrects a person's record; the values before stay in the erasable revisions. Refusals: `notFound`, `genderBasisMismatch`
 * beside `genderBasis`.
 */
export const correctPerson = defineCommand({
  name: 'people.correctPerson',
  input: correctPersonSchema,
  load: (tx, input) => tx.select().from(person).where(eq(person.id, input.personId)).get() ?? refuse('notFound'),
  policy: (actor) => mayRecordPerson(actor),
  run: ({ tx, input: { personId, reason, ...values }, loaded }) => {
    const result = { id: personId };
    const done = changePerson(tx, loaded, values, reason);
    return done === null ? { unchanged: true, result } : { result, events: [done.event] };
  },
});
