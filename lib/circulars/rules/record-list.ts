import { findHeadings } from '@/lib/documents/headings';
import { type PlainDate, plainDateSchema, timeOfDaySchema, zoneSchema } from '@/lib/kernel/dates';
import { foldText } from '@/lib/people/rules';
import { parseReferencePair, sameReference } from '../reference';
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

/** What a list is held beside: the meetings that may be served, and the circulars on record. */
export type ListBasis = {
  readonly meetings: readonly {
    readonly id: string;
    readonly slug: string;
    readonly shortTitle: string;
    readonly title: string;
  }[];
  readonly circulars: readonly {
    readonly id: string;
    readonly ownReference: string | null;
    readonly outsideReference: string | null;
  }[];
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
    | 'dateNotRead'
    | 'timeNotRead'
    | 'zoneNotRead'
    | 'kindNotRead'
    | 'meetingNotFound'
    | 'classNotRead'
    | 'rowTwice';
  readonly text: string;
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
function referencesOf(cells: Cells): { readonly own: string | null; readonly outside: string | null } {
  const own = orNull(cells('own'));
  const outside = orNull(cells('outside'));
  const pair = own === null || outside !== null ? null : parseReferencePair(own);
  return pair?.outside == null ? { own, outside } : { own: pair.own.printed, outside: pair.outside.printed };
}

function readMeetings(cell: string, basis: ListBasis, kind: CircularKind | undefined, problems: ListProblem[]) {
  return partsOf(cell).flatMap((text) => {
    const found = basis.meetings.filter((one) =>
      [one.slug, one.shortTitle, one.title].some((name) => foldText(name) === foldText(text)),
    );
    const [only] = found;
    if (only === undefined || found.length > 1) {
      problems.push({ column: 'meetings', code: 'meetingNotFound', text });
      return [];
    }
    // The first meeting that a notice names is the one it gives notice of.
    return [
      {
        meetingId: only.id,
        announces: kind === 'meetingNotice' && foldText(partsOf(cell)[0] ?? '') === foldText(text),
      },
    ];
  });
}

function readRow(cells: Cells, basis: ListBasis, words: ListWords): ListedCircular | readonly ListProblem[] {
  const problems: ListProblem[] = [];
  const problem = (column: ListColumn, code: ListProblem['code']) =>
    problems.push({ column, code, text: cells(column) });
  const { own, outside } = referencesOf(cells);
  if (own === null && outside === null) problem('own', 'required');
  const kind = cells('kind') === '' ? 'other' : keyOf(circularKinds, words.kinds, cells('kind'));
  if (kind === undefined) problem('kind', 'kindNotRead');
  if (cells('subject') === '') problem('subject', 'required');
  const day = (column: 'datedOn' | 'actionDate') => {
    const date = cells(column) === '' ? null : readDay(cells(column));
    if (date === null && cells(column) !== '') problem(column, 'dateNotRead');
    return date;
  };
  const datedOn = day('datedOn');
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
  const addressees = partsOf(cells('addressees')).flatMap((text) => {
    const list = keyOf(addresseeClasses, words.classes, text);
    if (list === undefined) problems.push({ column: 'addressees', code: 'classNotRead', text });
    return list ?? [];
  });
  if (kind === undefined || problems.length > 0) return problems;
  return {
    kind,
    subject: cells('subject'),
    ownReference: own,
    outsideReference: outside,
    datedOn,
    actionDate,
    actionTime: orNull(cells('actionTime')),
    actionZone: orNull(cells('actionZone')),
    note: orNull(cells('note')),
    meetings,
    addressees: addressees.length === 0 ? ['notStated'] : [...new Set(addressees)],
  };
}

function bears(one: ListBasis['circulars'][number], own: string | null, outside: string | null): boolean {
  return (
    (own !== null && one.ownReference !== null && sameReference(one.ownReference, own)) ||
    (outside !== null && one.outsideReference !== null && sameReference(one.outsideReference, outside))
  );
}

/**
 * Holds a list of circulars beside the register: which rows would be recorded, which are on record (they are left as they
 * are, so that the same list again changes nothing), and what is wrong with the others.
 */
export function planList(rows: readonly (readonly string[])[], basis: ListBasis, words: ListWords): ListPlan {
  const found = findHeadings<ListColumn>(rows, words.columns, ['own', 'subject']);
  if (found === null) return null;
  const before: ListBasis['circulars'][number][] = [];
  const planned = rows.slice(found.headingRow + 1).flatMap((row, at): PlannedCircular[] => {
    if (row.every((cell) => cell === '')) return [];
    const cells: Cells = (column) => {
      const index = found.columns[column];
      return index === undefined ? '' : (row[index] ?? '').trim();
    };
    const { own, outside } = referencesOf(cells);
    const head = {
      line: found.headingRow + at + 2,
      reference: [own, outside].filter((part) => part !== null).join('–'),
      subject: cells('subject'),
    };
    const onRecord = basis.circulars.find((one) => bears(one, own, outside));
    if (onRecord !== undefined) return [{ ...head, outcome: 'onRecord', circularId: onRecord.id }];
    if (before.some((one) => bears(one, own, outside))) {
      return [{ ...head, outcome: 'refused', problems: [{ column: 'own', code: 'rowTwice', text: head.reference }] }];
    }
    before.push({ id: '', ownReference: own, outsideReference: outside });
    const read = readRow(cells, basis, words);
    return 'kind' in read
      ? [{ ...head, outcome: 'new', circular: read }]
      : [{ ...head, outcome: 'refused', problems: read }];
  });
  return { rows: planned, unknownHeadings: found.unknown };
}
