import { type MatchableState, matchStates } from '@/lib/bodies/match-states';
import { findHeadings, type HeadedRows } from '@/lib/documents/headings';
import { foldText } from '@/lib/people/rules';
import { type CorrespondenceLanguage, correspondenceLanguages, type DutyStation, dutyStations } from '../types';
import {
  type BookColumn,
  type BookProblem,
  type BookWords,
  bookColumns,
  bookKinds,
  type Cells,
  choiceIn,
  oneOf,
  textIn,
} from './sheet-cells';
import {
  type BookBody,
  type BookChair,
  type BookObserver,
  chairCells,
  chairRow,
  observerCells,
  observerRow,
} from './sheet-offices';

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
  readonly bodies: readonly BookBody[];
  readonly observers: readonly BookObserver[];
  /** By their beginning. */
  readonly chairs: readonly BookChair[];
};

/** What a row would enter. */
type BookEntry =
  | { readonly kind: 'mission'; readonly mission: BookMission }
  | { readonly kind: 'organization'; readonly organization: BookOrganization }
  | { readonly kind: 'observer'; readonly observer: BookObserver }
  | { readonly kind: 'chair'; readonly chair: BookChair };

/** A cell that would differ from the record, in the words of the sheet; null: empty, "not stated". */
export type BookChange = { readonly column: BookColumn; readonly from: string | null; readonly to: string | null };

/** What a row of the sheet would do. `line` counts from 1, as spreadsheet programs number rows. */
export type PlannedRow = {
  readonly line: number;
  readonly party: string;
  readonly dutyStation: DutyStation | null;
  /** The group that is chaired or the body that is observed, as the sheet names it; empty for others. */
  readonly of: string;
} & (
  | { readonly outcome: 'refused'; readonly problems: readonly BookProblem[] }
  | {
      readonly outcome: 'new' | 'change' | 'same';
      readonly changes: readonly BookChange[];
      readonly entry: BookEntry;
    }
);

/** What a sheet would do; null: it has no row of headings. */
export type BookPlan = { readonly rows: readonly PlannedRow[]; readonly unknownHeadings: readonly string[] } | null;

/** E-mail addresses of a cell, apart by semicolons, commas or spaces. */
function addressesIn(text: string): string[] {
  return text.split(/[\s;,]+/).filter((part) => part !== '');
}

const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

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

/** Whom a row is about, and in what capacity. */
type Party =
  | { readonly kind: 'mission' | 'chair'; readonly stateId: string }
  | { readonly kind: 'organization' | 'observer'; readonly organizationId: string };

function partyOf(cells: Cells, basis: BookBasis, words: BookWords): BookProblem | Party {
  const name = cells('party') ?? '';
  if (name === '') return { column: 'party', code: 'required' };
  const kind = cells('kind') ?? '';
  const named = kind === '' ? undefined : oneOf(bookKinds, words.kinds, kind);
  // A row about something else would overwrite the mission of its State.
  if (kind !== '' && named === undefined) return { column: 'kind', code: 'kindNotRead' };
  const organization = basis.organizations.find(
    (one) =>
      foldText(one.name) === foldText(name) || (one.acronym !== null && foldText(one.acronym) === foldText(name)),
  );
  const [match] = matchStates(name, basis.states);
  const stateId = match?.stateId ?? null;
  const isOfState = named === 'mission' || named === 'chair';
  if (stateId !== null && (named === undefined || isOfState)) return { kind: named ?? 'mission', stateId };
  if (organization !== undefined && !isOfState) {
    return { kind: named ?? 'organization', organizationId: organization.id };
  }
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

type Entered = BookMission | BookOrganization | BookObserver | BookChair;

function cellsOf(one: Entered, words: BookWords): Readonly<Partial<Record<BookColumn, string | null>>> {
  if ('regionalGroup' in one) return chairCells(one);
  return 'bodyId' in one ? observerCells(one, words) : contactCells(one, words);
}

function changedCells(before: Entered | undefined, after: Entered, words: BookWords): readonly BookChange[] {
  const old = before === undefined ? {} : cellsOf(before, words);
  const now = cellsOf(after, words);
  return bookColumns
    .map((column) => ({ column, from: old[column] ?? null, to: now[column] ?? null }))
    .filter(({ from, to }) => from !== to);
}

function enteredBy(entry: BookEntry): Entered {
  switch (entry.kind) {
    case 'mission':
      return entry.mission;
    case 'organization':
      return entry.organization;
    case 'observer':
      return entry.observer;
    case 'chair':
      return entry.chair;
  }
}

/**
 * By what a row is known to be about the same as another. Two chairs on record may read alike, and are told apart by their
 * ids; a new one must not read as one before it.
 */
function keysOf(entry: BookEntry): readonly [string, ...string[]] {
  switch (entry.kind) {
    case 'mission':
      return [`${entry.mission.stateId} ${entry.mission.dutyStation}`];
    case 'organization':
      return [entry.organization.organizationId];
    case 'observer':
      return [`${entry.observer.organizationId} ${entry.observer.bodyId}`];
    case 'chair': {
      const { groupChairId, regionalGroup, dutyStation, stateId, validFrom } = entry.chair;
      const reads = [regionalGroup, dutyStation, stateId, validFrom].join(' ');
      return groupChairId === null ? [reads] : [groupChairId, reads];
    }
  }
}

/** What a row says, held beside the record; without `entry` it cannot be told what it is about. */
type ReadRow = {
  readonly problems: readonly BookProblem[];
  readonly before?: Entered | undefined;
  readonly entry?: BookEntry;
};

function readRow(
  cells: Cells,
  party: Party,
  dutyStation: DutyStation | null,
  basis: BookBasis,
  words: BookWords,
  seen: ReadonlySet<string>,
): ReadRow {
  if ('organizationId' in party) {
    return party.kind === 'observer'
      ? observerRow(cells, party.organizationId, basis, words)
      : organizationRow(cells, party.organizationId, basis, words);
  }
  const { stateId } = party;
  if (dutyStation === null) return { problems: [{ column: 'dutyStation', code: 'required' }] };
  return party.kind === 'chair'
    ? chairRow(cells, { stateId, dutyStation }, basis.chairs, words, seen)
    : missionRow(cells, stateId, dutyStation, basis, words);
}

function planRow(line: number, cells: Cells, basis: BookBasis, words: BookWords, seen: Set<string>): PlannedRow {
  const head = { line, party: cells('party') ?? '', dutyStation: null, of: '' };
  const party = partyOf(cells, basis, words);
  if ('code' in party) return { ...head, outcome: 'refused', problems: [party] };
  const station =
    'stateId' in party ? choiceIn('dutyStation', cells, dutyStations, words.stations, 'stationNotRead') : null;
  if (station !== null && typeof station === 'object') return { ...head, outcome: 'refused', problems: [station] };
  const of = { mission: '', organization: '', observer: cells('body') ?? '', chair: cells('group') ?? '' }[party.kind];
  const at = { ...head, dutyStation: station, of };
  const { problems, before, entry } = readRow(cells, party, station, basis, words, seen);
  if (entry === undefined) return { ...at, outcome: 'refused', problems };
  const keys = keysOf(entry);
  if (seen.has(keys[0])) return { ...at, outcome: 'refused', problems: [{ column: 'party', code: 'rowTwice' }] };
  for (const key of keys) seen.add(key);
  if (problems.length > 0) return { ...at, outcome: 'refused', problems };
  const changes = changedCells(before, enteredBy(entry), words);
  const outcome = before === undefined ? 'new' : changes.length === 0 ? 'same' : 'change';
  return { ...at, outcome, changes, entry };
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
