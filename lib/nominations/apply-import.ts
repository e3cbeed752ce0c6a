import type { Tx } from '@/db/client';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { answersFollowing } from './answers';
import { updateNomination } from './change-nomination';
import { changeStatus } from './change-status';
import { insertFitting, type Writer } from './insert-nomination';
import type { NominationInput } from './schema';
import type { FieldChange } from './sheet/changes';
import type { PlannedRow } from './sheet/plan';
import type { RowValues } from './sheet/read-row';

/** For which meeting a sheet is imported, and on what ground. */
export type ImportGround = {
  readonly meetingId: string;
  readonly bodyId: string;
  /** Persons of an invented meeting are invented, and labelled so. */
  readonly invented: boolean;
  readonly communicationId: string | null;
};

type PersonColumns = {
  nameAsPrinted?: string;
  familyName?: string;
  givenNames?: string;
  formOfAddress?: string;
  function?: string;
  affiliation?: string;
  affiliationType?: RowValues['affiliationType'];
  gender?: RowValues['gender'];
  genderBasis?: RowValues['genderBasis'];
};

/** The columns of a person's record that a row states, those alone whose field is among `fields`. */
function personOf(values: RowValues, fields: ReadonlySet<string>): PersonColumns {
  const { name, familyName, givenNames, formOfAddress, affiliation, affiliationType, gender, genderBasis } = values;
  const all = {
    name: { nameAsPrinted: name },
    familyName: { familyName },
    givenNames: { givenNames },
    formOfAddress: { formOfAddress },
    function: { function: values.function },
    affiliation: { affiliation },
    affiliationType: { affiliationType },
    // A gender and its basis are stated together or not at all.
    gender: { gender, genderBasis },
    genderBasis: { gender, genderBasis },
  };
  return Object.assign({}, ...Object.entries(all).map(([field, columns]) => (fields.has(field) ? columns : {})));
}

function fieldsOf(changes: readonly FieldChange[]): ReadonlySet<string> {
  return new Set(changes.map(({ field }) => field));
}

function nominationOf(row: Extract<PlannedRow, { outcome: 'create' }>, ground: ImportGround): NominationInput {
  const { values, known } = row;
  const { party } = values;
  return {
    bodyId: ground.bodyId,
    stateId: party?.kind === 'state' ? party.id : null,
    organizationId: party?.kind === 'organization' ? party.id : null,
    person:
      known === null
        ? {
            kind: 'new',
            nameAsPrinted: values.name ?? '',
            familyName: values.familyName ?? null,
            givenNames: values.givenNames ?? null,
            sortKey: null,
            formOfAddress: values.formOfAddress ?? null,
            function: values.function ?? null,
            affiliation: values.affiliation ?? null,
            affiliationType: values.affiliationType ?? null,
            gender: values.gender ?? 'notStated',
            genderBasis: values.genderBasis ?? null,
            invented: ground.invented,
          }
        : { kind: 'existing', personId: known.id },
    receivedOn: values.receivedOn ?? null,
    communicationReference: values.reference ?? null,
    communicationId: ground.communicationId,
    meetings: [
      {
        meetingId: ground.meetingId,
        status: values.status ?? 'received',
        rank: values.rank ?? null,
        language: values.language ?? null,
        firstTime: values.firstTime ?? null,
        topicIds: [...(values.topicIds ?? [])],
      },
    ],
  };
}

function create(
  tx: Tx,
  by: Writer,
  row: Extract<PlannedRow, { outcome: 'create' }>,
  ground: ImportGround,
): readonly NewEvent[] | Refusal {
  const inserted = insertFitting(tx, by, nominationOf(row, ground));
  if (isRefusal(inserted) || row.changes.length === 0) return isRefusal(inserted) ? inserted : inserted.events;
  const corrected = updateNomination(tx, by, {
    nominationId: inserted.nominationId,
    person: personOf(row.values, fieldsOf(row.changes)),
    groundId: null,
    reason: null,
  });
  return isRefusal(corrected) ? corrected : [...inserted.events, ...corrected];
}

function change(
  tx: Tx,
  by: Writer,
  row: Extract<PlannedRow, { outcome: 'change' }>,
  ground: ImportGround,
): readonly NewEvent[] | Refusal {
  const { target, values } = row;
  const fields = fieldsOf(row.changes);
  const corrected = updateNomination(tx, by, {
    nominationId: target.nominationId,
    person: personOf(values, fields),
    ...(fields.has('receivedOn') ? { receivedOn: values.receivedOn } : {}),
    ...(fields.has('reference') ? { communicationReference: values.reference } : {}),
    meetings: [
      {
        meetingId: ground.meetingId,
        ...(fields.has('rank') ? { rank: values.rank } : {}),
        ...(fields.has('language') ? { language: values.language } : {}),
        ...(fields.has('firstTime') ? { firstTime: values.firstTime } : {}),
        ...(fields.has('topics') ? { topicIds: values.topicIds ?? [] } : {}),
      },
    ],
    groundId: ground.communicationId,
    reason: null,
  });
  if (isRefusal(corrected) || !fields.has('status') || values.status === undefined) return corrected;
  const moved = changeStatus(tx, {
    nominationMeetingId: target.nominationMeetingId,
    meetingId: ground.meetingId,
    status: values.status,
    reason: null,
  });
  if (isRefusal(moved)) return moved;
  return moved === null ? corrected : [...corrected, moved, ...answersFollowing(tx, by.now, [moved], null)];
}

/**
 * Carries out what was planned for the rows of a sheet, inside the caller's transaction and by the functions that record and
 * correct single nominations.
 *
 * @returns the events, none when every row already is so; or the refusal of the first row that a function refuses after all
 */
export function applyImport(
  tx: Tx,
  by: Writer,
  rows: readonly PlannedRow[],
  ground: ImportGround,
): readonly NewEvent[] | Refusal {
  const events: NewEvent[] = [];
  for (const row of rows) {
    if (row.outcome !== 'create' && row.outcome !== 'change') continue;
    const done = row.outcome === 'create' ? create(tx, by, row, ground) : change(tx, by, row, ground);
    if (isRefusal(done)) return { ...done, field: `rows.${row.at}` };
    events.push(...done);
  }
  return events;
}
