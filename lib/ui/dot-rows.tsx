import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Disclosure } from './disclosure';
import { type DotLayout, dotBlocks, dotLayout } from './dot-layout';
import styles from './dot-rows.module.css';
import { Link } from './link';
import { type SeriesKey, SeriesMark, SeriesPattern } from './series-mark';

export type DotRow = {
  key: string;
  label: string;
  series: SeriesKey;
  /** Persons in the row: one dot each. */
  count: number;
  /** Of `count`, how many are drawn as open circles at the end of the row, e.g. not yet confirmed. */
  open?: number;
  /** How many persons the reference share would make of the same whole; need not be whole. */
  reference?: number;
  /** The figures as text, for the end of the row and the table. */
  countText: string;
  /** A second figure of the row, for the table alone. */
  otherText?: string;
  shareText?: string;
  referenceText?: string;
  /** The persons behind the row. */
  href?: string;
};

export type DotRowsProps = {
  /** What is counted, and the whole, e.g. "29 panellists by regional group". */
  title: ReactNode;
  /** Explains the thin marker, e.g. "Share among the States members of the Committee". */
  referenceLabel?: string;
  rows: readonly DotRow[];
  /** Heads of the table with the same figures; without them the page gives its own table. */
  table?: { summary: string; label: string; count: string; other?: string; share?: string; reference?: string };
  /** Small, for one panel among several. */
  small?: boolean;
};

/** The dots of a row from one number up to another: rectangles filled with the dot of the series, however many they are. */
function Dots({ series, from, to, layout }: { series: SeriesKey; from: number; to: number; layout: DotLayout }) {
  const id = useId();
  const { pitch, stack } = layout;
  if (from >= to) return null;
  return (
    <>
      <SeriesPattern id={id} series={series} pitch={pitch} />
      {dotBlocks(from, to, stack).map(({ x, y, width, height }) => (
        <rect
          key={`${x}:${y}`}
          x={x * pitch}
          y={y * pitch}
          width={width * pitch}
          height={height * pitch}
          fill={`url(#${id})`}
        />
      ))}
    </>
  );
}

/** Persons as dots in rows, one dot one person, beside a thin marker for the reference share; the same figures in a table. */
export function DotRows({ title, referenceLabel, rows, table, small = false }: DotRowsProps) {
  const layout = dotLayout(
    rows.flatMap((row) => [row.count, row.reference ?? 0]),
    small ? { pitch: 11, columns: 16, stack: 3 } : { pitch: 16, columns: 32, stack: 3 },
  );
  const margin = small ? 2 : 4;
  const hasReference = rows.some((row) => row.reference !== undefined);
  return (
    <figure className={small ? styles.small : styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.label}>
              <SeriesMark series={row.series} size={small ? 10 : 12} />
              {row.label}
            </span>
            <svg
              className={classNames(styles.dots, row.count === 0 && row.reference === undefined && styles.nothing)}
              viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
              width={layout.width + 2 * margin}
              height={layout.height + 2 * margin}
              aria-hidden="true"
              focusable="false"
            >
              <Dots series={row.series} from={0} to={row.count - (row.open ?? 0)} layout={layout} />
              <Dots series="unknown" from={row.count - (row.open ?? 0)} to={row.count} layout={layout} />
              {row.reference === undefined ? null : (
                <line
                  className={styles.reference}
                  x1={(row.reference / layout.stack) * layout.pitch}
                  x2={(row.reference / layout.stack) * layout.pitch}
                  y1={-margin}
                  y2={layout.height + margin}
                />
              )}
            </svg>
            <span className={styles.count}>
              {row.href === undefined ? row.countText : <Link href={row.href}>{row.countText}</Link>}
              {row.shareText === undefined ? null : <span className={styles.share}>{row.shareText}</span>}
            </span>
          </li>
        ))}
      </ul>
      {hasReference && referenceLabel !== undefined ? (
        <p className={styles.key}>
          <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true" focusable="false">
            <line className={styles.reference} x1="4" x2="4" y1="0" y2="14" />
          </svg>
          {referenceLabel}
        </p>
      ) : null}
      {table === undefined ? null : (
        <Disclosure quiet summary={table.summary}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{table.label}</th>
                <th scope="col">{table.count}</th>
                {table.other === undefined ? null : <th scope="col">{table.other}</th>}
                {table.share === undefined ? null : <th scope="col">{table.share}</th>}
                {table.reference === undefined ? null : <th scope="col">{table.reference}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.label}</th>
                  <td>{row.countText}</td>
                  {table.other === undefined ? null : <td>{row.otherText}</td>}
                  {table.share === undefined ? null : <td>{row.shareText}</td>}
                  {table.reference === undefined ? null : <td>{row.referenceText}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </figure>
  );
}
