import type { ReactNode } from 'react';
import styles from './key-figure.module.css';
import { Link } from './link';

export type KeyFigureProps = {
  value: ReactNode;
  label: ReactNode;
  /** The rows behind the figure. */
  href?: string;
  /** e.g. "of 102 States" or "not stated: 4". */
  note?: ReactNode;
};

/** One figure and what it counts, linked to the rows behind it. Stands in `KeyFigures`. */
export function KeyFigure({ value, label, href, note }: KeyFigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{href === undefined ? value : <Link href={href}>{value}</Link>}</dd>
      {note === undefined ? null : <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

/** A row of key figures. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>;
}
