import { type PlainDate, plainDateSchema } from '@/lib/kernel/dates';
import { type ExportColumn, type ExportFormat, exportColumns, exportFormats, usualColumns } from './columns';

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

/** The format that an address asks for, or null. */
export function exportFormatFrom(parameters: Parameters): ExportFormat | null {
  const [wanted] = textsOf(parameters, 'format');
  return exportFormats.find((format) => format === wanted) ?? null;
}
