import type { Sender } from '@/lib/correspondence/types';
import type { ReadCell, ReadSheet } from '@/lib/documents/spreadsheet';
import { certainlyBefore, type PlainDate } from '@/lib/kernel/dates';
import { nameKey } from '@/lib/people/rules';
import type { Speaking } from '@/lib/people/types';
import { countsTooEarly, statusOnReceipt } from '../rules/sender';
import { inPool } from '../rules/status';
import type { NominationStatus, NomineePerson } from '../types';
import { changesTo, type FieldChange, personChanges } from './changes';
import type { LayoutChoices } from './choices';
import { headingsOf, textOf } from './layout';
import { valuesBeside } from './names';
import { type ReadRow, type RowProblem, type RowValues, readRow } from './read-row';
import { type ListedWords, type NamedRecords, partyValue, wordBook } from './words';

/** A nomination for the meeting as it stands on record. */
export type StandingNomination = Speaking & {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  readonly stateId: string | null;
  readonly organizationId: string | null;
  readonly status: NominationStatus;
  readonly rank: number | null;
  /** In the order of preference. */
  readonly topicIds: readonly string[];
  readonly receivedOn: string | null;
  readonly communicationReference: string | null;
  readonly person: NomineePerson;
};

/** What a sheet is held beside. */
export type ImportBasis = NamedRecords & {
  /** Of the meeting. */
  readonly standing: readonly StandingNomination[];
  /** The persons whom parties put forward for other meetings of the body. */
  readonly known: readonly Pick<StandingNomination, 'stateId' | 'organizationId' | 'person'>[];
  /** The name of a party by its `partyValue`. */
  readonly partyName: (value: string) => string;
  /** Who sent the communication in which the sheet came; null: none is on record. */
  readonly sender: Sender | null;
  readonly today: PlainDate;
};

type Place = {
  /** Place of the row in the sheet, from 0. */
  readonly at: number;
  /** Name and party as far as they are understood, for whoever reads the preview. */
  readonly name: string;
  readonly party: string;
  /** See `ReadRow`; null also where the row is passed over. */
  readonly unsettledGender: string | null;
};

/** What a row of a sheet would do. */
export type PlannedRow = Place &
  (
    | {
        readonly outcome: 'create';
        readonly values: RowValues;
        /** A person whom the same party put forward for another meeting; null: somebody new. */
        readonly known: NomineePerson | null;
        readonly changes: readonly FieldChange[];
      }
    | {
        readonly outcome: 'change';
        readonly target: StandingNomination;
        readonly values: RowValues;
        readonly changes: readonly FieldChange[];
      }
    | { readonly outcome: 'same' }
    | { readonly outcome: 'passedOver'; readonly reason: 'total' | 'headingsAgain' | 'section' | 'nothingMapped' }
    | { readonly outcome: 'refused'; readonly problems: readonly RowProblem[] }
  );
/** Outcomes in the order in which they are told. */
export const outcomes = [
  'create',
  'change',
  'same',
  'refused',
  'passedOver',
] as const satisfies readonly PlannedRow['outcome'][];

function partyOf(row: Pick<StandingNomination, 'stateId' | 'organizationId'>): string {
  return row.stateId === null
    ? partyValue({ kind: 'organization', id: row.organizationId ?? '' })
    : partyValue({ kind: 'state', id: row.stateId });
}

function grouped<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thing]);
      else group.push(thing);
    }
  }
  return groups;
}

/** Names by which a person on record is found: as printed, and by the parts. */
function namesOf(person: NomineePerson): readonly string[] {
  const parts = [person.familyName, person.givenNames].filter((part) => part !== null);
  return [nameKey(person.nameAsPrinted), ...(parts.length === 2 ? [nameKey(parts.join(' '))] : [])];
}

function indexOf(basis: ImportBasis) {
  const keysOf = (row: Pick<StandingNomination, 'stateId' | 'organizationId' | 'person'>) =>
    namesOf(row.person).map((name) => `${partyOf(row)}|${name}`);
  return {
    byId: new Map(basis.standing.map((row) => [row.nominationMeetingId, row])),
    byPartyAndName: grouped(basis.standing, keysOf),
    byName: grouped(
      basis.standing.filter(({ status }) => status === 'awaitingConfirmation' || inPool(status)),
      (row) => namesOf(row.person),
    ),
    known: grouped(basis.known, keysOf),
  };
}

function isEmpty(row: readonly ReadCell[]): boolean {
  return row.every((cell) => textOf(cell) === '');
}

/** Rows that hold no nomination: sums, headings said again, a word across the columns, nothing in any column taken over. */
function passedOver(
  sheet: ReadSheet,
  at: number,
  columns: LayoutChoices['columns'],
  headings: readonly string[],
): Extract<PlannedRow, { outcome: 'passedOver' }>['reason'] | null {
  const row = sheet.rows[at] ?? [];
  const texts = row.map(textOf);
  const filled = texts.filter((text) => text !== '');
  if (/^\W*(?:sub[- ]?|grand )?(?:totals?|sum)\b/i.test(filled[0] ?? '')) return 'total';
  if (columns.every((field, column) => field === null || texts[column] === headings[column])) return 'headingsAgain';
  const isAcross = sheet.merged.some(({ top, left, bottom, right }) => at >= top && at <= bottom && right > left);
  if (filled.length === 1 && isAcross) return 'section';
  if (columns.every((field, column) => field === null || (texts[column] ?? '') === '')) return 'nothingMapped';
  return null;
}

/** The nomination that a row speaks of: by the number of our own export, else by party and name. */
function targetOf(
  { values }: ReadRow,
  key: string,
  index: ReturnType<typeof indexOf>,
  basis: ImportBasis,
): StandingNomination | RowProblem | null {
  if (values.id !== undefined) {
    const target = index.byId.get(values.id);
    if (target === undefined) return { code: 'unknownId', field: 'id' };
    const isOther = values.party !== undefined && partyValue(values.party) !== partyOf(target);
    return isOther
      ? { code: 'partyChanged', field: 'party', params: { party: basis.partyName(partyOf(target)) } }
      : target;
  }
  const [found, another] = index.byPartyAndName.get(key) ?? [];
  if (another !== undefined) return { code: 'severalMatch', field: 'name' };
  if (found !== undefined) return found;
  const [elsewhere] = index.byName.get(nameKey(values.name ?? '')) ?? [];
  if (elsewhere === undefined) return null;
  return { code: 'otherParty', field: 'party', params: { party: basis.partyName(partyOf(elsewhere)) } };
}

function partyIds({ party }: RowValues) {
  return {
    stateId: party?.kind === 'state' ? party.id : null,
    organizationId: party?.kind === 'organization' ? party.id : null,
  };
}

function dateAhead({ receivedOn }: RowValues, today: PlainDate): readonly RowProblem[] {
  return certainlyBefore(today, receivedOn ?? null) ? [{ code: 'dateAhead', field: 'receivedOn' }] : [];
}

/**
 * Holds a sheet beside the records of a meeting and says of each row what it would do. Changes nothing; the import applies
 * what this finds, and nothing else.
 *
 * @param headingRow from 0; rows up to it are titles and headings
 */
export function planImport(
  sheet: ReadSheet,
  headingRow: number,
  choices: LayoutChoices,
  basis: ImportBasis,
  words: ListedWords,
): readonly PlannedRow[] {
  const headings = headingsOf(sheet, headingRow);
  const partyColumn = choices.columns.indexOf('party');
  const nameColumn = choices.columns.findIndex((field) => field === 'name' || field === 'familyName');
  const bodyRows = sheet.rows.map((row, at) => ({ row, at })).filter(({ row, at }) => at > headingRow && !isEmpty(row));
  const partyTexts = new Set(bodyRows.map(({ row }) => textOf(row[partyColumn])).filter((text) => text !== ''));
  const book = wordBook(partyTexts, choices, basis, words);
  const index = indexOf(basis);
  const seen = new Map<string, number>();

  return bodyRows.map(({ row, at }): PlannedRow => {
    const place = { at, name: textOf(row[nameColumn]), party: textOf(row[partyColumn]), unsettledGender: null };
    const reason = passedOver(sheet, at, choices.columns, headings);
    if (reason !== null) return { ...place, outcome: 'passedOver', reason };
    const read = readRow(row, at, sheet.merged, choices, book);
    const { values, unsettledGender } = read;
    const problems = [...read.problems, ...dateAhead(values, basis.today)];
    if (problems.length > 0) return { ...place, outcome: 'refused', problems };
    const party = values.party === undefined ? '' : partyValue(values.party);
    const named = {
      at,
      name: values.name ?? place.name,
      party: party === '' ? place.party : basis.partyName(party),
      unsettledGender,
    };
    const key = `${party}|${nameKey(values.name ?? '')}`;
    const before = seen.get(values.id ?? key) ?? seen.get(key);
    if (before !== undefined) {
      const problem: RowProblem = { code: 'duplicate', field: 'name', params: { row: before + 1 } };
      return { ...named, outcome: 'refused', problems: [problem] };
    }
    seen.set(key, at);
    if (values.id !== undefined) seen.set(values.id, at);

    const target = targetOf(read, key, index, basis);
    if (target !== null && 'code' in target) return { ...named, outcome: 'refused', problems: [target] };
    if (target === null) {
      const begun = { ...values, status: values.status ?? statusOnReceipt(basis.sender, partyIds(values)) };
      if (countsTooEarly(basis.sender, partyIds(values), begun.status)) {
        return { ...named, outcome: 'refused', problems: [{ code: 'senderIsAnother', field: 'status' }] };
      }
      const known = index.known.get(key)?.[0]?.person ?? null;
      const changes = known === null ? [] : personChanges(known, valuesBeside(known, read, false), false);
      return { ...named, outcome: 'create', values: begun, known, changes };
    }
    const renames = values.id !== undefined;
    const beside = valuesBeside(target.person, read, renames);
    const changes = changesTo(target, beside, basis.topics, renames);
    if (changes === 'statusNotPossible') {
      return { ...named, outcome: 'refused', problems: [{ code: 'statusNotPossible', field: 'status' }] };
    }
    return changes.length === 0
      ? { ...named, outcome: 'same' }
      : { ...named, outcome: 'change', target, values: beside, changes };
  });
}
