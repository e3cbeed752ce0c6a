import { mayFollow } from '../rules/status';
import type { NomineePerson } from '../types';
import type { ImportField } from './fields';
import { oneLine } from './layout';
import type { StandingNomination } from './plan';
import type { RowValues } from './read-row';

/** One field that would read otherwise: values of closed lists by their code names, topics by their letters. */
export type FieldChange = { readonly field: ImportField; readonly from: string | null; readonly to: string };

const personFields = [
  ['familyName', 'familyName'],
  ['givenNames', 'givenNames'],
  ['formOfAddress', 'formOfAddress'],
  ['function', 'function'],
  ['affiliation', 'affiliation'],
  ['affiliationType', 'affiliationType'],
] as const satisfies readonly (readonly [keyof NomineePerson, keyof RowValues & ImportField])[];

/** A field that a row states, in the same way. */
export type FieldValue = Pick<FieldChange, 'field' | 'to'>;

type Topics = readonly { readonly id: string; readonly letter: string }[];

/** Topics by their letters, as a list shows them. */
function lettersOf(topicIds: readonly string[], topics: Topics): string {
  return topicIds.map((id) => `(${topics.find((topic) => topic.id === id)?.letter ?? '?'})`).join(', ');
}

/** What a row states of the person whom it records anew, beside name and State. */
export function personStated(values: RowValues): readonly FieldValue[] {
  return [...personFields.map(([, field]) => field), 'gender' as const, 'genderBasis' as const].flatMap((field) => {
    const to = values[field];
    return to === undefined ? [] : [{ field, to }];
  });
}

/** What a row states of a nomination that it records anew; the status is that of one that came in, where it gives none. */
export function nominationStated(values: RowValues, topics: Topics): readonly FieldValue[] {
  const { topicIds, rank, language, firstTime, status, receivedOn, reference } = values;
  const stated: readonly (readonly [ImportField, string | undefined])[] = [
    ['topics', topicIds === undefined ? undefined : lettersOf(topicIds, topics)],
    ['rank', rank === undefined ? undefined : String(rank)],
    ['language', language],
    ['firstTime', firstTime],
    ['status', status ?? 'received'],
    ['receivedOn', receivedOn],
    ['reference', reference],
  ];
  return stated.flatMap(([field, to]) => (to === undefined ? [] : [{ field, to }]));
}

function differs(recorded: string | null, stated: string | undefined): stated is string {
  return stated !== undefined && oneLine(recorded) !== oneLine(stated);
}

/**
 * What a row changes in the record of a person. A row that was found by its name does not change the name: capitals,
 * diacritics and order are how the sheet writes it.
 *
 * @param renames whether the name as printed may change: the row was found by the number of our own export
 */
export function personChanges(person: NomineePerson, values: RowValues, renames: boolean): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  if (renames && differs(person.nameAsPrinted, values.name)) {
    changes.push({ field: 'name', from: person.nameAsPrinted, to: values.name });
  }
  for (const [column, field] of personFields) {
    const stated = values[field];
    if (differs(person[column], stated)) changes.push({ field, from: person[column], to: stated });
  }
  if (values.gender !== undefined && values.genderBasis !== undefined) {
    if (values.gender !== person.gender) changes.push({ field: 'gender', from: person.gender, to: values.gender });
    if (values.genderBasis !== person.genderBasis) {
      changes.push({ field: 'genderBasis', from: person.genderBasis, to: values.genderBasis });
    }
  }
  return changes;
}

/** What a row changes in a nomination and its person; `statusNotPossible` when its status cannot follow the present one. */
export function changesTo(
  on: StandingNomination,
  values: RowValues,
  topics: Topics,
  renames: boolean,
): readonly FieldChange[] | 'statusNotPossible' {
  const changes = [...personChanges(on.person, values, renames)];
  if (differs(on.receivedOn, values.receivedOn)) {
    changes.push({ field: 'receivedOn', from: on.receivedOn, to: values.receivedOn });
  }
  if (differs(on.communicationReference, values.reference)) {
    changes.push({ field: 'reference', from: on.communicationReference, to: values.reference });
  }
  if (values.rank !== undefined && values.rank !== on.rank) {
    changes.push({ field: 'rank', from: on.rank === null ? null : String(on.rank), to: String(values.rank) });
  }
  for (const field of ['language', 'firstTime'] as const) {
    const stated = values[field];
    if (differs(on[field], stated)) changes.push({ field, from: on[field], to: stated });
  }
  if (values.topicIds !== undefined && values.topicIds.join() !== on.topicIds.join()) {
    const from = on.topicIds.length === 0 ? null : lettersOf(on.topicIds, topics);
    changes.push({ field: 'topics', from, to: lettersOf(values.topicIds, topics) });
  }
  if (values.status !== undefined && values.status !== on.status) {
    if (!mayFollow(on.status, values.status)) return 'statusNotPossible';
    changes.push({ field: 'status', from: on.status, to: values.status });
  }
  return changes;
}
