import { defineCommand } from '@/lib/platform/command';
import { mayRecordPerson } from '../policy';
import { insertPerson } from '../record';
import { personSchema } from '../schema';

/** Records a person by itself. Refusal: `genderBasisMismatch` beside `genderBasis`. */
export const recordPerson = defineCommand({
  name: 'people.recordPerson',
  input: personSchema,
  load: () => null,
  policy: (actor) => mayRecordPerson(actor),
  run: ({ tx, input, ids }) => {
    const { person, event } = insertPerson(tx, ids, input);
    return { result: { id: person.id }, events: [event] };
  },
});
