import { type BalanceLabel, balanceLabels } from '@/lib/balance/types';
import { type BalanceGroup, balanceGroups } from '@/lib/bodies/types';
import { type OfficialLanguage, officialLanguages } from '@/lib/kernel/languages';
import { comparePersons, foldText } from '@/lib/people/rules';
import {
  type AffiliationType,
  affiliationTypes,
  type FirstTime,
  firstTimeAnswers,
  type Gender,
  type GenderBasis,
  genderBases,
  genders,
} from '@/lib/people/types';
import { inPool } from './rules/status';
import {
  type Gap,
  gaps,
  type NominationRow,
  type NominationSort,
  type NominationStatus,
  nominationSorts,
  nominationStatuses,
} from './types';

/** Rows on one page of the list. */
export const pageSize = 50;

/** What the list shows and in which order; everything of it stands in the address of the page. */
export type ListView = {
  readonly search: string;
  /** Id of the State or organization that puts forward. */
  readonly party: string;
  readonly group: BalanceGroup | 'none' | '';
  /** Id of a topic. */
  readonly topic: string;
  readonly gender: Gender | '';
  /** What the gender rests on, so that a declaration and a form of address are told apart here as in a balance. */
  readonly genderBasis: GenderBasis | 'notStated' | '';
  readonly affiliation: AffiliationType | 'notStated' | '';
  /** In which the nominee would speak. */
  readonly language: OfficialLanguage | 'notStated' | '';
  readonly firstTime: FirstTime | 'notStated' | '';
  /** A dated list on which the nominating State is, or what it says of itself. */
  readonly label: BalanceLabel | '';
  /** In the pool, outside it, or of one status. */
  readonly status: NominationStatus | 'pool' | 'outside' | '';
  /** Nothing missing, something missing, or one thing missing. */
  readonly completeness: 'complete' | 'incomplete' | Gap | '';
  /** Received after the action date, for certain, or not so. */
  readonly receipt: 'late' | 'notLate' | '';
  /** Columns as the address names them, parted by commas; empty: as the reader likes them. See `columnsOf`. */
  readonly show: string;
  readonly sort: NominationSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  /** Id of the nomination for the meeting that is open in the side panel. */
  readonly selected: string;
};

/** The list as it is first shown: in the order of family names, nothing left out. */
export const firstView: ListView = {
  search: '',
  party: '',
  group: '',
  topic: '',
  gender: '',
  genderBasis: '',
  affiliation: '',
  language: '',
  firstTime: '',
  label: '',
  status: '',
  completeness: '',
  receipt: '',
  show: '',
  sort: 'name',
  descending: false,
  page: 1,
  selected: '',
};

/** Reads a view from the parameters of an address. Whatever is not usable there counts as not given. */
export function viewFrom(parameters: Readonly<Record<string, string | string[] | undefined>>): ListView {
  const text = (name: keyof ListView): string => {
    const given = parameters[name];
    return ((Array.isArray(given) ? given[0] : given) ?? '').slice(0, 200);
  };
  const choice = <T extends string>(name: keyof ListView, values: readonly T[]): T | '' =>
    values.find((value) => value === text(name)) ?? '';
  const page = Number(text('page'));
  return {
    search: text('search'),
    party: text('party'),
    group: choice('group', [...balanceGroups, 'none']),
    topic: text('topic'),
    gender: choice('gender', genders),
    genderBasis: choice('genderBasis', [...genderBases, 'notStated']),
    affiliation: choice('affiliation', [...affiliationTypes, 'notStated']),
    language: choice('language', [...officialLanguages, 'notStated']),
    firstTime: choice('firstTime', [...firstTimeAnswers, 'notStated']),
    label: choice('label', balanceLabels),
    status: choice('status', [...nominationStatuses, 'pool', 'outside']),
    completeness: choice('completeness', ['complete', 'incomplete', ...gaps]),
    receipt: choice('receipt', ['late', 'notLate']),
    show: text('show'),
    sort: choice('sort', nominationSorts) || firstView.sort,
    descending: text('descending') === '1',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    selected: text('selected'),
  };
}

/** The address of a view: `path` and those parameters that differ from the first view. */
export function addressOf(path: string, view: ListView): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(firstView)) {
    const key = name as keyof ListView;
    const value = view[key];
    if (value === firstView[key]) continue;
    query.set(key, value === true ? '1' : String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Filters other than the search: the names under which they stand in the address. */
export const filterNames = [
  'party',
  'group',
  'topic',
  'gender',
  'genderBasis',
  'affiliation',
  'language',
  'firstTime',
  'label',
  'status',
  'completeness',
  'receipt',
] as const;

/** Columns besides the name, which is always there, in their order. */
export const listColumns = [
  'function',
  'affiliationType',
  'state',
  'group',
  'topics',
  'gender',
  'status',
  'rank',
  'language',
  'firstTime',
  'received',
  'reference',
  'gaps',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Columns that a list shows until its reader chooses others. */
const usualColumns: readonly ListColumn[] = [
  'function',
  'state',
  'group',
  'topics',
  'gender',
  'status',
  'rank',
  'gaps',
];

/** Name under which an account's choice of columns is kept. */
export const columnsPreference = 'nominationColumns';

/**
 * The columns to show: those that the address names, else those the reader chose last, else the usual ones. Whatever is no
 * column is passed over.
 *
 * @param remembered as the account's choice has them, parted by commas
 */
export function columnsOf(view: ListView, remembered: string | undefined): readonly ListColumn[] {
  for (const text of [view.show, remembered ?? '']) {
    const named = text.split(',');
    const columns = listColumns.filter((column) => named.includes(column));
    if (columns.length > 0) return columns;
  }
  return usualColumns;
}

/** True when the view leaves anything out. */
export function isFiltered(view: ListView): boolean {
  return view.search !== '' || filterNames.some((name) => view[name] !== '');
}

function found(row: NominationRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { person } = row;
  const parts = [
    person.nameAsPrinted,
    person.function,
    person.affiliation,
    row.party?.name,
    row.communicationReference,
  ];
  const haystack = foldText(parts.filter((part) => part !== null && part !== undefined).join(' '));
  return words.every((word) => haystack.includes(word));
}

function isAsComplete(row: NominationRow, wanted: ListView['completeness']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'complete':
      return row.gaps.length === 0;
    case 'incomplete':
      return row.gaps.length > 0;
    default:
      return row.gaps.includes(wanted);
  }
}

function hasStatus({ status }: NominationRow, wanted: ListView['status']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'pool':
    case 'outside':
      return inPool(status) === (wanted === 'pool');
    default:
      return status === wanted;
  }
}

/**
 * The rows of a view. The search finds rows that contain all its words, whatever their case and diacritics, in name,
 * function, affiliation, State or reference.
 */
export function filterRows(rows: readonly NominationRow[], view: ListView): readonly NominationRow[] {
  const words = foldText(view.search)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (view.party === '' || row.party?.id === view.party) &&
      (view.group === '' || (row.group ?? 'none') === view.group) &&
      (view.topic === '' || row.topics.some((topic) => topic.id === view.topic)) &&
      (view.gender === '' || row.person.gender === view.gender) &&
      (view.genderBasis === '' || (row.person.genderBasis ?? 'notStated') === view.genderBasis) &&
      (view.affiliation === '' || (row.person.affiliationType ?? 'notStated') === view.affiliation) &&
      (view.language === '' || (row.language ?? 'notStated') === view.language) &&
      (view.firstTime === '' || (row.firstTime ?? 'notStated') === view.firstTime) &&
      (view.label === '' || row.labels.includes(view.label)) &&
      hasStatus(row, view.status) &&
      isAsComplete(row, view.completeness) &&
      (view.receipt === '' || row.isLate === (view.receipt === 'late')) &&
      found(row, words),
  );
}

/** Place of a value in a closed list; what is not stated comes last. */
function placeIn<T>(list: readonly T[], value: T | null): number {
  const place = value === null ? -1 : list.indexOf(value);
  return place < 0 ? list.length : place;
}

/**
 * Puts rows in the order of a view. Equal rows, and all rows by name, follow the persons' sort keys (family name first).
 *
 * @param locale BCP 47 tag by whose rules States and affiliations are compared
 */
export function sortRows(rows: readonly NominationRow[], view: ListView, locale: string): readonly NominationRow[] {
  const collator = new Intl.Collator(locale);
  const words = (a: string | null | undefined, b: string | null | undefined) =>
    (a == null ? 1 : 0) - (b == null ? 1 : 0) || collator.compare(a ?? '', b ?? '');
  const numbers = (a: number | null, b: number | null) =>
    (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
  const compare: Record<NominationSort, (a: NominationRow, b: NominationRow) => number> = {
    name: () => 0,
    state: (a, b) => words(a.party?.name, b.party?.name),
    group: (a, b) => placeIn(balanceGroups, a.group) - placeIn(balanceGroups, b.group),
    affiliation: (a, b) => words(a.person.affiliation, b.person.affiliation),
    topic: (a, b) => words(a.topics[0]?.letter, b.topics[0]?.letter),
    gender: (a, b) => placeIn(genders, a.person.gender) - placeIn(genders, b.person.gender),
    status: (a, b) => placeIn(nominationStatuses, a.status) - placeIn(nominationStatuses, b.status),
    rank: (a, b) => numbers(a.rank, b.rank),
    language: (a, b) => placeIn(officialLanguages, a.language) - placeIn(officialLanguages, b.language),
    firstTime: (a, b) => placeIn(firstTimeAnswers, a.firstTime) - placeIn(firstTimeAnswers, b.firstTime),
    received: (a, b) => words(a.receivedOn, b.receivedOn),
    reference: (a, b) => words(a.communicationReference, b.communicationReference),
    affiliationType: (a, b) =>
      placeIn(affiliationTypes, a.person.affiliationType) - placeIn(affiliationTypes, b.person.affiliationType),
    gaps: (a, b) => b.gaps.length - a.gaps.length,
  };
  const direction = view.descending ? -1 : 1;
  const byName = view.sort === 'name' ? direction : 1;
  return rows.toSorted(
    (a, b) =>
      direction * compare[view.sort](a, b) ||
      byName * comparePersons(a.person, b.person) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
