import { languageOfNames, type NamedState, sortStates, stateName } from '@/lib/bodies/rules';
import type { Cell, TableDocument } from '@/lib/documents/table';
import { isWholeDay } from '@/lib/kernel/dates';
import { type BookMission, type BookOrganization, contactCells } from '../rules/sheet';
import { type BookColumn, type BookWords, bookColumns } from '../rules/sheet-cells';
import { type BookChair, type BookObserver, chairCells, observerCells } from '../rules/sheet-offices';

/** Widths in characters. */
const widths: Readonly<Record<BookColumn, number>> = {
  kind: 14,
  party: 36,
  dutyStation: 14,
  residence: 16,
  name: 36,
  language: 12,
  emails: 40,
  postalAddress: 44,
  note: 30,
  inUse: 10,
  group: 28,
  body: 36,
  status: 20,
  from: 12,
  until: 12,
};

type NamedMission = BookMission & { readonly state: NamedState };
type NamedOrganization = BookOrganization & { readonly organizationName: string };
type NamedObserver = BookObserver & { readonly organizationName: string; readonly bodyName: string };
type NamedChair = BookChair & { readonly state: NamedState };

/** What is handed out: everything that a circular can be addressed to. */
type Book = {
  readonly missions: readonly NamedMission[];
  readonly organizations: readonly NamedOrganization[];
  readonly observers: readonly NamedObserver[];
  readonly chairs: readonly NamedChair[];
};

/** Whole days as days, so that a spreadsheet sorts them; months and years as text. */
function cellOf(column: BookColumn, text: string | null): Cell {
  const isDate = column === 'from' || column === 'until';
  return isDate && isWholeDay(text) ? { date: text } : text;
}

/**
 * The address book as a table that `planBook` reads back: missions in the order of States of the language, then
 * organizations, the status of each as observer, and the chairs of regional groups past and present.
 */
export function bookTable(
  book: Book,
  words: BookWords,
  head: { readonly title: string; readonly lines: readonly string[]; readonly locale: string },
): TableDocument {
  const language = languageOfNames(head.locale);
  const states = sortStates([...new Map(book.missions.map((one) => [one.stateId, one.state])).values()], language);
  const missions = states.flatMap((state) => book.missions.filter((one) => one.stateId === state.id));
  const rows = [
    ...missions.map((one) => ({
      kind: words.kinds.mission,
      party: stateName(one.state, language),
      dutyStation: words.stations[one.dutyStation],
      ...contactCells(one, words),
    })),
    ...book.organizations.map((one) => ({
      kind: words.kinds.organization,
      party: one.organizationName,
      ...contactCells(one, words),
    })),
    ...book.observers.map((one) => ({
      kind: words.kinds.observer,
      party: one.organizationName,
      body: one.bodyName,
      ...observerCells(one, words),
    })),
    ...book.chairs.map((one) => ({
      kind: words.kinds.chair,
      party: stateName(one.state, language),
      dutyStation: words.stations[one.dutyStation],
      group: words.groups[one.regionalGroup],
      ...chairCells(one),
    })),
  ] satisfies Partial<Record<BookColumn, string | null>>[];
  return {
    title: head.title,
    lines: head.lines,
    sheet: head.title,
    columns: bookColumns.map((key) => ({ key, header: words.columns[key], width: widths[key] })),
    rows: rows.map((row: Partial<Record<BookColumn, string | null>>) =>
      bookColumns.map((column) => cellOf(column, row[column] ?? null)),
    ),
  };
}
