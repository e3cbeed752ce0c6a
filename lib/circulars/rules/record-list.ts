import { findHeadings } from '@/lib/documents/headings';
import {
  certainlyBefore,
  type PartialDate,
  type PlainDate,
  plainDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from '@/lib/kernel/dates';
import { foldText } from '@/lib/people/rules';
import {
  formatReferencePair,
  pairsDiffer,
  parseReference,
  type Reference,
  sameReference,
  splitReferences,
  type WrittenReferences,
} from '../reference';
import { longest } from '../schema';
import { type AddresseeClass, addresseeClasses, type CircularKind, circularKinds } from '../types';

/** Columns of a list of circulars issued earlier or elsewhere, in their order. */
export const listColumns = [
  'own',
  'outside',
  'datedOn',
  'kind',
  'subject',
  'meetings',
  'addressees',
  'actionDate',
  'actionTime',
  'actionZone',
  'note',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** The words by which a list is read. */
export type ListWords = {
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly kinds: Readonly<Record<CircularKind, string>>;
  readonly classes: Readonly<Record<AddresseeClass, string>>;
};

/** A meeting that may be served, with everything it is called: in its address, in full, in short, and as the pages show it. */
export type ListedMeeting = {
  readonly id: string;
  readonly names: readonly string[];
  readonly startsOn: PartialDate | null;
};

/** What a list is held beside: the meetings that may be served, the circulars on record, and the day. */
export type ListBasis = {
  readonly meetings: readonly ListedMeeting[];
  readonly circulars: readonly ({ readonly id: string } & WrittenReferences)[];
  /** Numbers that the ledger keeps from being given: cancelled, or given to a circular. */
  readonly closedNumbers: readonly Pick<Reference, 'series' | 'year' | 'number'>[];
  readonly today: PlainDate;
};

/** A circular as a row of a list states it; what the row leaves open is not stated. */
export type ListedCircular = {
  readonly kind: CircularKind;
  readonly subject: string;
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  readonly datedOn: PlainDate | null;
  readonly actionDate: PlainDate | null;
  readonly actionTime: string | null;
  readonly actionZone: string | null;
  readonly note: string | null;
  readonly meetings: readonly { readonly meetingId: string; readonly announces: boolean }[];
  readonly addressees: readonly AddresseeClass[];
};

/** What is wrong with a cell. */
export type ListProblem = {
  readonly column: ListColumn;
  readonly code:
    | 'required'
    | 'tooLong'
    | 'pairDiffers'
    | 'numberTaken'
    | 'dateNotRead'
    | 'dateAhead'
    | 'timeNotRead'
    | 'zoneNotRead'
    | 'kindNotRead'
    | 'meetingNotFound'
    | 'meetingAmbiguous'
    | 'classNotRead'
    | 'notStatedWithOthers'
    | 'rowTwice';
  readonly text: string;
  /** Most characters that the cell may have, where it has more. */
  readonly maximum?: number;
};

/** What a row would do. `line` counts from 1, as spreadsheet programs number rows. */
export type PlannedCircular = { readonly line: number; readonly reference: string; readonly subject: string } & (
  | { readonly outcome: 'new'; readonly circular: ListedCircular }
  | { readonly outcome: 'onRecord'; readonly circularId: string }
  | { readonly outcome: 'refused'; readonly problems: readonly ListProblem[] }
);

/** What a list would do; null: it has no row of headings. */
export type ListPlan = {
  readonly rows: readonly PlannedCircular[];
  readonly unknownHeadings: readonly string[];
} | null;

type Cells = (column: ListColumn) => string;

/** Days as secretariats write them: `2023-06-28`, `28 June 2023`, `28.06.2023`, `28/6/2023` (day before month). */
export function readDay(text: string): PlainDate | null {
  const iso = plainDateSchema.safeParse(text);
  if (iso.success) return iso.data;
  const figures = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const words = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})$/.exec(text);
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const [, day, middle, year] = figures ?? words ?? [];
  if (day === undefined || middle === undefined || year === undefined) return null;
  const month = figures === null ? names.indexOf(middle.slice(0, 3).toLowerCase()) + 1 : Number(middle);
  const parsed = plainDateSchema.safeParse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}

function keyOf<K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>, text: string): K | undefined {
  return keys.find((key) => foldText(words[key]) === foldText(text) || foldText(key) === foldText(text));
}

function partsOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Both references: each in its column, or the pair as printed in the first. */
function referencesOf(cells: Cells): WrittenReferences {
  return splitReferences({ ownReference: orNull(cells('own')), outsideReference: orNull(cells('outside')) });
}

/** What stands against the numbers of a row that is not on record. */
function referenceProblems(
  { ownReference, outsideReference }: WrittenReferences,
  basis: ListBasis,
): readonly ListProblem[] {
  if (ownReference === null && outsideReference === null) return [{ column: 'own', code: 'required', text: '' }];
  if (pairsDiffer({ ownReference, outsideReference })) {
    return [{ column: 'outside', code: 'pairDiffers', text: outsideReference ?? '' }];
  }
  const own = ownReference === null ? null : parseReference(ownReference);
  const isClosed = basis.closedNumbers.some(
    (one) => one.series === own?.series && one.year === own.year && one.number === own.number,
  );
  return isClosed ? [{ column: 'own', code: 'numberTaken', text: ownReference ?? '' }] : [];
}

/** Cells that hold more than is kept. */
function lengthProblems({ ownReference, outsideReference }: WrittenReferences, cells: Cells): readonly ListProblem[] {
  const written = [
    ['own', ownReference ?? '', longest.reference],
    ['outside', outsideReference ?? '', longest.reference],
    ['subject', cells('subject'), longest.subject],
    ['note', cells('note'), longest.note],
  ] as const;
  return written.flatMap(([column, text, maximum]) =>
    text.length > maximum ? [{ column, code: 'tooLong', text: '', maximum }] : [],
  );
}

/** True when a cell names a meeting: by one of its names, or by one of them and its day after a comma. */
function names(one: ListedMeeting, text: string): boolean {
  const isName = (words: string) => one.names.some((name) => foldText(name) === foldText(words));
  const [, name, day] = /^(.+),\s*([^,]+)$/.exec(text) ?? [];
  return (
    isName(text) || (name !== undefined && day !== undefined && isName(name) && readDay(day.trim()) === one.startsOn)
  );
}

function readMeetings(cell: string, basis: ListBasis, kind: CircularKind | undefined, problems: ListProblem[]) {
  const found = partsOf(cell).flatMap((text) => {
    const [first, ...others] = basis.meetings.filter((one) => names(one, text));
    if (first !== undefined && others.length === 0) return first.id;
    problems.push({ column: 'meetings', code: first === undefined ? 'meetingNotFound' : 'meetingAmbiguous', text });
    return [];
  });
  // The first meeting that a notice names is the one it gives notice of.
  return [...new Set(found)].map((meetingId, at) => ({ meetingId, announces: kind === 'meetingNotice' && at === 0 }));
}

function readAddressees(cell: string, words: ListWords, problems: ListProblem[]): readonly AddresseeClass[] {
  const read = partsOf(cell).flatMap((text) => {
    const list = keyOf(addresseeClasses, words.classes, text);
    if (list === undefined) problems.push({ column: 'addressees', code: 'classNotRead', text });
    return list ?? [];
  });
  const lists = [...new Set(read)];
  if (lists.includes('notStated') && lists.length > 1) {
    problems.push({ column: 'addressees', code: 'notStatedWithOthers', text: '' });
  }
  return lists.length === 0 ? ['notStated'] : lists;
}

function readRow(cells: Cells, basis: ListBasis, words: ListWords): ListedCircular | readonly ListProblem[] {
  const references = referencesOf(cells);
  const problems = [...referenceProblems(references, basis), ...lengthProblems(references, cells)];
  const problem = (column: ListColumn, code: ListProblem['code']) =>
    problems.push({ column, code, text: cells(column) });
  const kind = cells('kind') === '' ? 'other' : keyOf(circularKinds, words.kinds, cells('kind'));
  if (kind === undefined) problem('kind', 'kindNotRead');
  if (cells('subject') === '') problem('subject', 'required');
  const day = (column: 'datedOn' | 'actionDate') => {
    const date = cells(column) === '' ? null : readDay(cells(column));
    if (date === null && cells(column) !== '') problem(column, 'dateNotRead');
    return date;
  };
  const datedOn = day('datedOn');
  if (certainlyBefore(basis.today, datedOn)) problem('datedOn', 'dateAhead');
  const actionDate = day('actionDate');
  if (cells('actionTime') !== '' && !timeOfDaySchema.safeParse(cells('actionTime')).success)
    problem('actionTime', 'timeNotRead');
  if (cells('actionZone') !== '' && !zoneSchema.safeParse(cells('actionZone')).success)
    problem('actionZone', 'zoneNotRead');
  if (cells('actionTime') !== '' && cells('actionZone') === '') problem('actionZone', 'required');
  if (actionDate === null && cells('actionDate') === '' && cells('actionTime') + cells('actionZone') !== '') {
    problem('actionDate', 'required');
  }
  const meetings = readMeetings(cells('meetings'), basis, kind, problems);
  const addressees = readAddressees(cells('addressees'), words, problems);
  if (kind === undefined || problems.length > 0) return problems;
  return {
    kind,
    subject: cells('subject'),
    ...references,
    datedOn,
    actionDate,
    actionTime: orNull(cells('actionTime')),
    actionZone: orNull(cells('actionZone')),
    note: orNull(cells('note')),
    meetings,
    addressees,
  };
}

function bears(one: WrittenReferences, { ownReference, outsideReference }: WrittenReferences): boolean {
  const isSame = (a: string | null, b: string | null) => a !== null && b !== null && sameReference(a, b);
  return isSame(one.ownReference, ownReference) || isSame(one.outsideReference, outsideReference);
}

/**
 * Holds a list of circulars beside the register: which rows would be recorded, which are on record (they are left as they
 * are, so that the same list again changes nothing), and what is wrong with the others.
 */
export function planList(rows: readonly (readonly string[])[], basis: ListBasis, words: ListWords): ListPlan {
  const found = findHeadings<ListColumn>(rows, words.columns, ['own', 'subject']);
  if (found === null) return null;
  const before: WrittenReferences[] = [];
  const planned = rows.slice(found.headingRow + 1).flatMap((row, at): PlannedCircular[] => {
    if (row.every((cell) => cell === '')) return [];
    const cells: Cells = (column) => {
      const index = found.columns[column];
      return index === undefined ? '' : (row[index] ?? '').trim();
    };
    const references = referencesOf(cells);
    const head = {
      line: found.headingRow + at + 2,
      reference: formatReferencePair(references) ?? '',
      subject: cells('subject'),
    };
    const onRecord = basis.circulars.find((one) => bears(one, references));
    if (onRecord !== undefined) return [{ ...head, outcome: 'onRecord', circularId: onRecord.id }];
    if (before.some((one) => bears(one, references))) {
      return [{ ...head, outcome: 'refused', problems: [{ column: 'own', code: 'rowTwice', text: head.reference }] }];
    }
    before.push(references);
    const read = readRow(cells, basis, words);
    return 'kind' in read
      ? [{ ...head, outcome: 'new', circular: read }]
      : [{ ...head, outcome: 'refused', problems: read }];
  });
  return { rows: planned, unknownHeadings: found.unknown };
}
