import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { preparedInsert } from '@/db/prepared';
import { person } from '@/db/schema/people';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { peopleEvent } from './events';
import { givenSortKey, sortKeyOf } from './rules';
import type { PersonCorrection, PersonInput } from './schema';

export type Person = typeof person.$inferSelect;

const recordedFields = [
  'nameAsPrinted',
  'familyName',
  'givenNames',
  'formOfAddress',
  'function',
  'affiliation',
  'affiliationType',
  'gender',
  'genderBasis',
] as const;

const insertRow = preparedInsert(person);

/**
 * Records a person inside the transaction of whoever needs one: a nomination, a part of a programme, an office. The event
 * must be returned with those of the command, so that it carries the same evidence.
 *
 * @param meetings ids of the meetings for which the person is recorded
 */
export function insertPerson(
  tx: Tx,
  ids: Ids,
  input: PersonInput,
  meetings: readonly string[] = [],
): { person: Person; event: NewEvent } {
  const row: Person = { id: ids.next('person'), ...input, sortKey: sortKeyOf(input, input.sortKey), revision: 1 };
  insertRow(tx, row);
  return {
    person: row,
    event: peopleEvent('personRecorded', {
      subject: { kind: 'person', id: row.id },
      meetings,
      payload: {
        fields: recordedFields.filter((field) => row[field] !== null && row[field] !== 'notStated'),
      },
    }),
  };
}

/**
 * Changes a person's record inside a transaction; the values before go to the erasable revisions.
 *
 * @param before the record as loaded in the same transaction
 * @returns null when the record already reads so
 */
export function changePerson(
  tx: Tx,
  before: Person,
  input: PersonCorrection,
  reason: string | null,
  meetings: readonly string[] = [],
): { person: Person; event: NewEvent } | null {
  const after: Person = {
    ...before,
    ...input,
    sortKey: sortKeyOf(input, input.sortKey),
    revision: before.revision + 1,
  };
  const changed: ((typeof recordedFields)[number] | 'sortKey')[] = recordedFields.filter(
    (field) => before[field] !== after[field],
  );
  // A key that merely follows from the name is no change of its own.
  if (givenSortKey(before) !== givenSortKey(after)) changed.push('sortKey');
  if (changed.length === 0) return null;
  tx.update(person).set(after).where(eq(person.id, before.id)).run();
  return {
    person: after,
    event: peopleEvent('personCorrected', {
      subject: { kind: 'person', id: before.id },
      meetings,
      payload: { fields: changed },
      revisions: changed.map((field) => ({ field, previous: before[field], reason })),
    }),
  };
}
