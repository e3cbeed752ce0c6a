/** One page of a list, and where it stands in the whole. */
export type ListPage<Row> = {
  readonly rows: readonly Row[];
  /** From 1; never beyond the last page. */
  readonly page: number;
  readonly pages: number;
  /** Place of the first row shown, from 1; 0 when there is none. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
};

/** Cuts a page out of a list. A page beyond the end is the last one. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size: number): ListPage<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(wanted, pages);
  const start = (page - 1) * size;
  const shown = rows.slice(start, start + size);
  const from = shown.length === 0 ? 0 : start + 1;
  return { rows: shown, page, pages, from, to: start + shown.length, total: rows.length };
}
