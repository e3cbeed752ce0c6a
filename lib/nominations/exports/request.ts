import { type PlainDate, plainDateSchema } from '@/lib/kernel/dates';
import type { ListView } from '../listing';
import { inPool } from '../rules/status';
import type { NominationRow } from '../types';
import {
  type ExportColumn,
  type ExportFormat,
  exportColumns,
  exportFormats,
  isRestricted,
  usualColumns,
} from './columns';

/** What an address asks for besides the filters of the list. */
export type ExportRequest = {
  readonly columns: readonly ExportColumn[];
  /** The day as at whose end the list is. */
  readonly asAt: PlainDate;
};

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

function textsOf(parameters: Parameters, name: string): readonly string[] {
  const given = parameters[name];
  return (typeof given === 'string' ? [given] : (given ?? [])).flatMap((text) => text.split(','));
}

/**
 * Reads what an address asks for. Columns come in their own order, whatever the address says; none usable: the usual ones.
 * A day that is not usable, or is yet to come, is refused by null: a list that claims another day than it shows misleads.
 *
 * @param today at the desk
 */
export function exportRequestFrom(parameters: Parameters, today: PlainDate): ExportRequest | null {
  const wanted = textsOf(parameters, 'columns');
  const columns = exportColumns.filter((column) => wanted.includes(column));
  const [day = ''] = textsOf(parameters, 'asAt');
  const asAt = plainDateSchema.safeParse(day === '' ? today : day);
  if (!asAt.success || asAt.data > today) return null;
  return { columns: columns.length === 0 ? usualColumns : columns, asAt: asAt.data };
}

/**
 * The columns of a list of these rows: where any of them is outside the pool (not confirmed, withdrawn, not included) the status
 * is told, so that nobody takes it for a nomination that counts.
 */
export function columnsListing(
  columns: readonly ExportColumn[],
  rows: readonly NominationRow[],
): readonly ExportColumn[] {
  if (rows.every((row) => inPool(row.status))) return columns;
  return exportColumns.filter((column) => column === 'status' || columns.includes(column));
}

/** True when a list tells what is for the desk and the Chair only, by a column or by what it was filtered by. */
export function isForDeskOnly(columns: readonly ExportColumn[], view: ListView): boolean {
  const filters = [
    view.gender,
    view.genderBasis,
    view.language,
    view.firstTime,
    view.label,
    view.completeness,
    view.receipt,
  ];
  return columns.some(isRestricted) || filters.some((value) => value !== '') || !['', 'pool'].includes(view.status);
}

/** The format that an address asks for, or null. */
export function exportFormatFrom(parameters: Parameters): ExportFormat | null {
  const [wanted] = textsOf(parameters, 'format');
  return exportFormats.find((format) => format === wanted) ?? null;
}
