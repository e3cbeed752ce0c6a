import type { ObserverStatus, RegionalGroup } from '@/lib/bodies/types';
import { type PartialDate, partialDateSchema } from '@/lib/kernel/dates';
import { foldText } from '@/lib/people/rules';
import type { CorrespondenceLanguage, DutyStation } from '../types';

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
  'group',
  'body',
  'status',
  'from',
  'until',
] as const;
export type BookColumn = (typeof bookColumns)[number];

/** What a row can be about: `observer` is the status of an organization in one body, `chair` that of a State in its group. */
export const bookKinds = ['mission', 'organization', 'observer', 'chair'] as const;
type BookKind = (typeof bookKinds)[number];

/** The words by which a sheet is written and read. */
export type BookWords = {
  readonly columns: Readonly<Record<BookColumn, string>>;
  readonly kinds: Readonly<Record<BookKind, string>>;
  readonly stations: Readonly<Record<DutyStation, string>>;
  readonly languages: Readonly<Record<CorrespondenceLanguage, string>>;
  readonly groups: Readonly<Record<RegionalGroup, string>>;
  readonly statuses: Readonly<Record<ObserverStatus, string>>;
  readonly yes: string;
  readonly no: string;
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
    | 'groupNotRead'
    | 'bodyNotFound'
    | 'statusNotRead'
    | 'dateNotRead'
    | 'endBeforeStart'
    | 'permanentHasNoEnd'
    | 'rowTwice';
};

/** The cell of a row in a column; undefined: the sheet lacks the column. */
export type Cells = (column: BookColumn) => string | undefined;

/** The key that a text names, by its word or by itself. */
export function oneOf<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
  text: string,
): K | undefined {
  return keys.find((key) => foldText(words[key]) === foldText(text) || foldText(key) === foldText(text));
}

/** A text as a cell states it; one of a column that the sheet lacks stays as it is on record. */
export function textIn(cell: string | undefined, before: string | null): string | null {
  if (cell === undefined) return before;
  return cell === '' ? null : cell;
}

/** A choice that a row cannot do without, or what is wrong with its cell. */
export function choiceIn<K extends string>(
  column: BookColumn,
  cells: Cells,
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
  unread: BookProblem['code'],
): K | BookProblem {
  const text = cells(column) ?? '';
  if (text === '') return { column, code: 'required' };
  return oneOf(keys, words, text) ?? { column, code: unread };
}

/** A date as a cell states it, `2024-05-31`, `2024-05` or `2024`; what is none is added to the problems. */
export function dateIn(
  column: 'from' | 'until',
  cells: Cells,
  before: PartialDate | null,
  problems: BookProblem[],
): PartialDate | null {
  const text = textIn(cells(column), before);
  if (text === null) return null;
  const read = partialDateSchema.safeParse(text);
  if (!read.success) problems.push({ column, code: 'dateNotRead' });
  return read.data ?? null;
}
