import type { ReactNode } from 'react';
import { Icon } from './icons';
import { Link } from './link';
import styles from './pagination.module.css';

export type PaginationProps = {
  /** Names the navigation for those who listen. */
  label: string;
  /** Where we are, e.g. "51–100 of 320". */
  status: ReactNode;
  /** Absent on the first page. */
  previousHref?: string;
  previousLabel: string;
  /** Absent on the last page. */
  nextHref?: string;
  nextLabel: string;
};

/** Moves between the pages of a long list. */
export function Pagination({ label, status, previousHref, previousLabel, nextHref, nextLabel }: PaginationProps) {
  if (previousHref === undefined && nextHref === undefined) {
    return null;
  }
  return (
    <nav aria-label={label} className={styles.pagination}>
      {previousHref === undefined ? null : (
        <Link href={previousHref} rel="prev" className={styles.step}>
          <Icon name="chevronStart" />
          {previousLabel}
        </Link>
      )}
      <p className={styles.status}>{status}</p>
      {nextHref === undefined ? null : (
        <Link href={nextHref} rel="next" className={styles.step}>
          {nextLabel}
          <Icon name="chevronEnd" />
        </Link>
      )}
    </nav>
  );
}
