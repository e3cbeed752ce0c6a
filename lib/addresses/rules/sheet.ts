import { type MatchableState, matchStates } from '@/lib/bodies/match-states';
import { findHeadings, type HeadedRows } from '@/lib/documents/headings';
import { foldText } from '@/lib/people/rules';
import { type CorrespondenceLanguage, correspondenceLanguages, type DutyStation, dutyStations } from '../types';

/** Columns of the address book as a spreadsheet, in their order. */
export const bookColumns = [
  'kind',
  'party',
  'dutyStation',
  'residence',
  'name',
  'language',
  'emails',
  'postalAddress',
  'note',
  'inUse',
] as const;
export type BookColumn = (typeof bookColumns)[number];

/** The words by which a sheet is written and read. */
export type BookWords = {
  readonly columns: Readonly<Record<BookColumn, string>>;
  readonly kinds: Readonly<Record<'mission' | 'organization', string>>;
  readonly stations: Readonly<Record<DutyStation, string>>;
  readonly languages: Readonly<Record<CorrespondenceLanguage, string>>;
  readonly yes: string;
  readonly no: string;
};

/** How a mission or an organization is written to, as the book and the sheet both have it. */
type Contact = {
  readonly language: CorrespondenceLanguage | null;
  readonly emails: readonly string[];
  readonly postalAddress: string | null;
  readonly note: string | null;
};

export type BookMission = Contact & {
  readonly stateId: string;
  readonly dutyStation: DutyStation;
  readonly residence: string | null;
  readonly name: string | null;
  readonly inUse: boolean;
  readonly revision: number;
};

export type BookOrganization = Contact & {
  readonly organizationId: string;
  readonly attention: string | null;
  readonly revision: number;
};

/** What a sheet is held beside. */
export type BookBasis = {
  readonly states: readonly MatchableState[];
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly acronym: string | null }[];
  readonly missions: readonly BookMission[];
  readonly addresses: readonly BookOrganization[];
};

/** What is wrong with a cell. */
export type BookProblem = {
  readonly column: BookColumn;
  readonly code:
    | 'required'
    | 'kindNotRead'
    | 'partyNotFound'
    | 'stationNotRead'
    | 'languageNotRead'
    | 'invalidEmail'
    | 'yesOrNo'
    | 'rowTwice';
};

/** A cell that would differ from the record, in the words of the sheet; null: empty, "not stated". */
export type BookChange = { readonly column: BookColumn; readonly from: string | null; readonly to: string | null };

/** What a row of the sheet would do. `line` counts from 1, as spreadsheet programs number rows. */
export type PlannedRow = {
  readonly line: number;
  readonly party: string;
  readonly dutyStation: DutyStation | null;
} & (
  | { readonly outcome: 'refused'; readonly problems: readonly BookProblem[] }
  | {
      readonly outcome: 'new' | 'change' | 'same';
      readonly changes: readonly BookChange[];
      readonly entry:
        | { readonly kind: 'mission'; readonly mission: BookMission }
        | { readonly kind: 'organization'; readonly organization: BookOrganization };
    }
);

/** What a sheet would do; null: it has no row of headings. */
export type BookPlan = { readonly rows: readonly PlannedRow[]; readonly unknownHeadings: readonly string[] } | null;

function oneOf<K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>, text: string): K | undefined {
  return keys.find((key) => foldText(words[key]) === foldText(text) || foldText(key) === foldText(text));
}

/** E-mail addresses of a cell, apart by semicolons, commas or spaces. */
function addressesIn(text: string): string[] {
  return text.split(/[\s;,]+/).filter((part) => part !== '');
}

const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Cells = (column: BookColumn) => string | undefined;

/** Reads what mission and organization have in common; a column that the sheet lacks keeps what is on record. */
function readContact(cells: Cells, words: BookWords, before: Contact, problems: BookProblem[]): Contact {
  const language = cells('language');
  const read =
    language === undefined || language === '' ? null : oneOf(correspondenceLanguages, words.languages, language);
  if (read === undefined) problems.push({ column: 'language', code: 'languageNotRead' });
  const emails = cells('emails');
  const addresses = emails === undefined ? before.emails : addressesIn(emails);
  if (addresses.some((one) => !looksLikeAddress.test(one))) problems.push({ column: 'emails', code: 'invalidEmail' });
  return {
    language: language === undefined ? before.language : (read ?? null),
    emails: addresses,
    postalAddress: textIn(cells('postalAddress'), before.postalAddress),
    note: textIn(cells('note'), before.note),
  };
}

function textIn(cell: string | undefined, before: string | null): string | null {
  if (cell === undefined) return before;
  return cell === '' ? null : cell;
}

function readInUse(cell: string | undefined, words: BookWords, before: boolean, problems: BookProblem[]): boolean {
  if (cell === undefined || cell === '') return before;
  const is = oneOf(['yes', 'no'], words, cell);
  if (is === undefined) problems.push({ column: 'inUse', code: 'yesOrNo' });
  return is !== 'no';
}

const nothing = { language: null, emails: [], postalAddress: null, note: null } as const;

function missionRow(cells: Cells, stateId: string, dutyStation: DutyStation, basis: BookBasis, words: BookWords) {
  const problems: BookProblem[] = [];
  const before = basis.missions.find((one) => one.stateId === stateId && one.dutyStation === dutyStation);
  const mission: BookMission = {
    stateId,
    dutyStation,
    ...readContact(cells, words, before ?? nothing, problems),
    residence: textIn(cells('residence'), before?.residence ?? null),
    name: textIn(cells('name'), before?.name ?? null),
    inUse: readInUse(cells('inUse'), words, before?.inUse ?? true, problems),
    revision: before?.revision ?? 0,
  };
  return { problems, before, entry: { kind: 'mission', mission } as const };
}

function organizationRow(cells: Cells, organizationId: string, basis: BookBasis, words: BookWords) {
  const problems: BookProblem[] = [];
  const before = basis.addresses.find((one) => one.organizationId === organizationId);
  const organization: BookOrganization = {
    organizationId,
    ...readContact(cells, words, before ?? nothing, problems),
    attention: textIn(cells('name'), before?.attention ?? null),
    revision: before?.revision ?? 0,
  };
  return { problems, before, entry: { kind: 'organization', organization } as const };
}

/** Where a row leads: to a mission, to an organization, or nowhere. */
function partyOf(
  cells: Cells,
  basis: BookBasis,
  words: BookWords,
): BookProblem | { stateId: string } | { organizationId: string } {
  const name = cells('party') ?? '';
  if (name === '') return { column: 'party', code: 'required' };
  const kind = cells('kind') ?? '';
  const named = kind === '' ? undefined : oneOf(['mission', 'organization'], words.kinds, kind);
  // A row about something else, such as a chair, would overwrite the mission of its State.
  if (kind !== '' && named === undefined) return { column: 'kind', code: 'kindNotRead' };
  const organization = basis.organizations.find(
    (one) =>
      foldText(one.name) === foldText(name) || (one.acronym !== null && foldText(one.acronym) === foldText(name)),
  );
  const [match] = matchStates(name, basis.states);
  const stateId = match?.stateId ?? null;
  if (named !== 'organization' && stateId !== null) return { stateId };
  if (named !== 'mission' && organization !== undefined) return { organizationId: organization.id };
  return { column: 'party', code: 'partyNotFound' };
}

/** How a mission or an organization is written to, cell by cell, in the words of the sheet; null: the cell is empty. */
export function contactCells(
  one: BookMission | BookOrganization,
  words: BookWords,
): Readonly<Partial<Record<BookColumn, string | null>>> {
  return {
    ...('stateId' in one
      ? { residence: one.residence, name: one.name, inUse: one.inUse ? words.yes : words.no }
      : { name: one.attention }),
    language: one.language === null ? null : words.languages[one.language],
    emails: one.emails.length === 0 ? null : one.emails.join('; '),
    postalAddress: one.postalAddress,
    note: one.note,
  };
}

type Entered = BookMission | BookOrganization;

function changedCells(before: Entered | undefined, after: Entered, words: BookWords): readonly BookChange[] {
  const old = before === undefined ? {} : contactCells(before, words);
  const now = contactCells(after, words);
  return bookColumns
    .map((column) => ({ column, from: old[column] ?? null, to: now[column] ?? null }))
    .filter(({ from, to }) => from !== to);
}

function planRow(line: number, cells: Cells, basis: BookBasis, words: BookWords, seen: Set<string>): PlannedRow {
  const head = { line, party: cells('party') ?? '', dutyStation: null };
  const party = partyOf(cells, basis, words);
  if ('code' in party) return { ...head, outcome: 'refused', problems: [party] };
  const station = 'stateId' in party ? oneOf(dutyStations, words.stations, cells('dutyStation') ?? '') : null;
  if (station === undefined) {
    const code = (cells('dutyStation') ?? '') === '' ? 'required' : 'stationNotRead';
    return { ...head, outcome: 'refused', problems: [{ column: 'dutyStation', code }] };
  }
  const at = { ...head, dutyStation: station };
  const read =
    'stateId' in party && station !== null
      ? missionRow(cells, party.stateId, station, basis, words)
      : organizationRow(cells, 'organizationId' in party ? party.organizationId : '', basis, words);
  const key = 'stateId' in party ? `${party.stateId} ${station}` : party.organizationId;
  if (seen.has(key)) return { ...at, outcome: 'refused', problems: [{ column: 'party', code: 'rowTwice' }] };
  seen.add(key);
  if (read.problems.length > 0) return { ...at, outcome: 'refused', problems: read.problems };
  const after = read.entry.kind === 'mission' ? read.entry.mission : read.entry.organization;
  const changes = changedCells(read.before, after, words);
  const outcome = read.before === undefined ? 'new' : changes.length === 0 ? 'same' : 'change';
  return { ...at, outcome, changes, entry: read.entry };
}

/**
 * Holds a sheet beside the address book: what each row would enter or change, and what is wrong with it. A column that the
 * sheet lacks is left as it is on record; a cell that is empty says "not stated". States are read in any official language.
 */
export function planBook(rows: readonly (readonly string[])[], basis: BookBasis, words: BookWords): BookPlan {
  const found: HeadedRows<BookColumn> | null = findHeadings(rows, words.columns, ['party']);
  if (found === null) return null;
  const seen = new Set<string>();
  const planned = rows.slice(found.headingRow + 1).flatMap((row, at): PlannedRow[] => {
    if (row.every((cell) => cell === '')) return [];
    const cells: Cells = (column) => {
      const index = found.columns[column];
      return index === undefined ? undefined : (row[index] ?? '').trim();
    };
    return [planRow(found.headingRow + at + 2, cells, basis, words, seen)];
  });
  return { rows: planned, unknownHeadings: found.unknown };
}
