import type { ReactNode } from 'react';
import styles from './not-stated.module.css';

/** Stands where a value would stand when the source does not give it. Set apart, so that nobody takes it for a value. */
export function NotStated({ children }: { children: ReactNode }) {
  return <span className={styles.notStated}>{children}</span>;
}
