import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './data-table.module.css';
import { Icon } from './icons';
import { Link } from './link';
import { TableKeys } from './table-keys';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** The header as plain words, shown before the value on a phone; needed when `header` is not a string. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** `narrow` never breaks its text; `wide` takes what is left. */
  width?: 'narrow' | 'wide';
  /** The column that names the row: head of its card on a phone, and holder of the link when `rowHref` is given. */
  primary?: boolean;
  /** The address that sorts by this column. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
  /** Left out where there is little room: beside a side panel and in the card on a phone. */
  wideOnly?: boolean;
};

export type DataTableProps<Row> = {
  /** Unique on the page. */
  id: string;
  /** What the rows are; shown above the table unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the row opens: its page, or this page with the row in the side panel. */
  rowHref?: (row: Row) => string;
  /** Where the row is edited: `e` goes there from the row that has the focus or is open. */
  editHref?: (row: Row) => string;
  /** Key of the row that is open in the side panel. */
  selected?: string;
  /** Rows set apart under a heading of their own; rows of one group stand together. */
  groupOf?: (row: Row) => string;
  /** A quieter row, e.g. withdrawn. */
  isMuted?: (row: Row) => boolean;
  /** Shown in place of the table when it has no rows: an `EmptyState`. */
  empty?: ReactNode;
  /** Cells of a last row with sums, by column key. */
  totals?: Readonly<Record<string, ReactNode>>;
};

/**
 * A dense table that is the record: one row, one thing. The head stays in view; on a phone each row becomes a card. With
 * `rowHref`, j and k or the arrows move over the rows, and Enter opens one.
 */
export function DataTable<Row>({
  id,
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowHref,
  editHref,
  selected,
  groupOf,
  isMuted,
  empty,
  totals,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) {
    return empty;
  }
  const primary = columns.find((column) => column.primary) ?? columns[0];
  return (
    <div className={styles.container}>
      <div className={styles.scroll}>
        <table id={id} className={classNames(styles.table, rowHref && styles.opens)}>
          <caption className={captionHidden ? styles.captionHidden : styles.caption}>{caption}</caption>
          <thead className={styles.head}>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={classNames(styles.headCell, cellClass(column))}
                  aria-sort={column.sorted}
                >
                  {column.sortHref === undefined ? (
                    column.header
                  ) : (
                    <Link href={column.sortHref} className={styles.sort} scroll={false}>
                      {column.header}
                      {column.sorted === undefined ? null : (
                        <Icon name={column.sorted === 'ascending' ? 'chevronUp' : 'chevronDown'} size={12} />
                      )}
                    </Link>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={styles.rows}>
            {rows.map((row, index) => {
              const key = rowKey(row);
              const group = groupOf?.(row);
              const before = rows[index - 1];
              const opensGroup = group !== undefined && (before === undefined || groupOf?.(before) !== group);
              return (
                <Fragment key={key}>
                  {opensGroup ? (
                    <tr className={styles.groupRow}>
                      <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
                        {group}
                      </th>
                    </tr>
                  ) : null}
                  <tr
                    className={classNames(styles.row, isMuted?.(row) && styles.muted)}
                    data-row=""
                    aria-current={selected === key ? true : undefined}
                  >
                    {columns.map((column) => (
                      <Cell key={column.key} column={column} primary={column === primary}>
                        {column === primary && rowHref !== undefined ? (
                          <Link
                            href={rowHref(row)}
                            className={styles.open}
                            data-row-link=""
                            data-row-edit={editHref?.(row)}
                            scroll={false}
                          >
                            {column.cell(row)}
                          </Link>
                        ) : (
                          column.cell(row)
                        )}
                      </Cell>
                    ))}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
          {totals === undefined ? null : (
            <tfoot className={styles.rows}>
              <tr className={styles.totals}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} primary={column === primary}>
                    {totals[column.key]}
                  </Cell>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rowHref === undefined ? null : <TableKeys tableId={id} />}
    </div>
  );
}

/** A cell of the body. On a phone it is a line of the row's card, with the column's words before the value. */
function Cell<Row>({ column, primary, children }: { column: Column<Row>; primary: boolean; children: ReactNode }) {
  const isEmpty = children === undefined || children === null || children === '';
  const className = classNames(styles.cell, cellClass(column), primary && styles.primary, isEmpty && styles.emptyCell);
  const value = <div className={styles.value}>{children}</div>;
  return primary ? (
    <th scope="row" className={className}>
      {value}
    </th>
  ) : (
    <td
      className={className}
      data-label={column.label ?? (typeof column.header === 'string' ? column.header : undefined)}
    >
      {value}
    </td>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return classNames(
    column.align === 'end' && styles.end,
    column.width === 'narrow' && styles.narrow,
    column.width === 'wide' && styles.wide,
    column.wideOnly && styles.wideOnly,
  );
}
