import { languageOfNames, type NamedState, sortStates, stateName } from '@/lib/bodies/rules';
import type { Cell, TableDocument } from '@/lib/documents/table';
import {
  type BookColumn,
  type BookMission,
  type BookOrganization,
  type BookWords,
  bookColumns,
  contactCells,
} from '../rules/sheet';

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
};

type NamedMission = BookMission & { readonly state: NamedState };
type NamedOrganization = BookOrganization & { readonly organizationName: string };

/**
 * The address book as a table that `planBook` reads back: missions in the order of States of the language, then
 * organizations.
 */
export function bookTable(
  book: { readonly missions: readonly NamedMission[]; readonly organizations: readonly NamedOrganization[] },
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
  ] satisfies Partial<Record<BookColumn, Cell>>[];
  return {
    title: head.title,
    lines: head.lines,
    sheet: head.title,
    columns: bookColumns.map((key) => ({ key, header: words.columns[key], width: widths[key] })),
    rows: rows.map((row: Partial<Record<BookColumn, Cell>>) => bookColumns.map((column) => row[column] ?? null)),
  };
}
