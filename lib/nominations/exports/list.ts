import type { BalanceLabel } from '@/lib/balance/types';
import type { BalanceGroup } from '@/lib/bodies/types';
import type { Cell, TableColumn, TableDocument } from '@/lib/documents/table';
import type { TextDocument } from '@/lib/documents/word';
import { isWholeDay } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { comparePersons } from '@/lib/people/rules';
import type { AffiliationType, FirstTime, Gender, GenderBasis } from '@/lib/people/types';
import type { NominationRow, NominationStatus } from '../types';
import type { ExportColumn } from './columns';

/** The words of an exported list in the language of the interface. */
export type ListWords = {
  readonly columns: Readonly<Record<ExportColumn | 'id' | 'invented', string>>;
  readonly sheet: string;
  readonly notStated: string;
  readonly invented: string;
  readonly statuses: Readonly<Record<NominationStatus, string>>;
  readonly languages: Readonly<Record<OfficialLanguage, string>>;
  readonly firstTime: Readonly<Record<FirstTime, string>>;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly genderBases: Readonly<Record<GenderBasis, string>>;
  readonly affiliationTypes: Readonly<Record<AffiliationType, string>>;
  readonly groups: Readonly<Record<BalanceGroup | 'none', string>>;
  readonly labels: Readonly<Record<BalanceLabel, string>>;
};

/** What stands above an exported list, and at the foot of its pages. */
export type ListHead = { readonly title: string; readonly lines: readonly string[]; readonly foot: string };

/** Widths in characters. */
const widths: Readonly<Record<ExportColumn | 'id' | 'invented', number>> = {
  number: 6,
  party: 24,
  name: 26,
  familyName: 18,
  givenNames: 18,
  formOfAddress: 10,
  function: 34,
  affiliation: 34,
  affiliationType: 18,
  topics: 12,
  group: 22,
  status: 18,
  rank: 7,
  language: 12,
  firstTime: 12,
  gender: 12,
  genderBasis: 20,
  labels: 16,
  receivedOn: 13,
  reference: 22,
  id: 24,
  invented: 11,
};

/**
 * Rows in the order of a printed list: States by name as the language orders them, organizations after them, the persons of
 * each by their sort keys.
 *
 * @param locale BCP 47 tag by whose rules names are compared
 */
export function inPrintedOrder(rows: readonly NominationRow[], locale: string): readonly NominationRow[] {
  const collator = new Intl.Collator(locale);
  const place = (row: NominationRow) => (row.party === null ? 2 : row.party.kind === 'state' ? 0 : 1);
  return rows.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      collator.compare(a.party?.name ?? '', b.party?.name ?? '') ||
      comparePersons(a.person, b.person) ||
      (a.id < b.id ? -1 : 1),
  );
}

function cellOf(row: NominationRow, column: ExportColumn | 'id' | 'invented', index: number, words: ListWords): Cell {
  const { person } = row;
  const stated = (text: string | null) => text ?? words.notStated;
  switch (column) {
    case 'number':
      return index + 1;
    case 'party':
      return stated(row.party?.name ?? null);
    case 'name':
      return person.nameAsPrinted;
    case 'familyName':
      return stated(person.familyName);
    case 'givenNames':
      return stated(person.givenNames);
    case 'formOfAddress':
      return stated(person.formOfAddress);
    case 'function':
      return stated(person.function);
    case 'affiliation':
      return stated(person.affiliation);
    case 'affiliationType':
      return stated(person.affiliationType === null ? null : words.affiliationTypes[person.affiliationType]);
    case 'topics':
      return row.topics.length === 0 ? words.notStated : row.topics.map(({ letter }) => `(${letter})`).join(', ');
    case 'group':
      return words.groups[row.group ?? 'none'];
    case 'status':
      return words.statuses[row.status];
    case 'rank':
      return row.rank ?? words.notStated;
    case 'language':
      return stated(row.language === null ? null : words.languages[row.language]);
    case 'firstTime':
      return stated(row.firstTime === null ? null : words.firstTime[row.firstTime]);
    case 'gender':
      return words.genders[person.gender];
    case 'genderBasis':
      return person.genderBasis === null ? null : words.genderBases[person.genderBasis];
    case 'labels':
      return row.labels.length === 0 ? null : row.labels.map((label) => words.labels[label]).join(', ');
    case 'receivedOn':
      if (row.receivedOn === null) return words.notStated;
      return isWholeDay(row.receivedOn) ? { date: row.receivedOn } : row.receivedOn;
    case 'reference':
      return stated(row.communicationReference);
    case 'id':
      return row.id;
    case 'invented':
      return person.invented ? words.invented : null;
  }
}

/**
 * The list as a table. Where people are invented a column says which, also where the lines above are cut off.
 *
 * @param rows in their order
 * @param withIds whether each row carries its id, by which an import finds it again
 */
export function listTable(
  rows: readonly NominationRow[],
  columns: readonly ExportColumn[],
  head: ListHead,
  words: ListWords,
  withIds: boolean,
): TableDocument {
  const all = [
    ...columns,
    ...(rows.some((row) => row.person.invented) ? (['invented'] as const) : []),
    ...(withIds ? (['id'] as const) : []),
  ];
  return {
    title: head.title,
    lines: head.lines,
    sheet: words.sheet,
    columns: all.map(
      (key): TableColumn => ({
        key,
        header: words.columns[key],
        width: widths[key],
        ...(key === 'number' || key === 'rank' ? { align: 'end' } : {}),
      }),
    ),
    rows: rows.map((row, index) => all.map((column) => cellOf(row, column, index, words))),
  };
}

/** The list as a text document: title, lines, table, across the page. */
export function listDocument(table: TableDocument, foot: string, author: string): TextDocument {
  return {
    title: table.title,
    author,
    foot,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', text: table.title },
      ...table.lines.map((line) => ({ kind: 'note' as const, runs: [line] })),
      { kind: 'table', table },
    ],
  };
}
