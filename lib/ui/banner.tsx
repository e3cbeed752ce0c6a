import type { ReactNode } from 'react';
import styles from './banner.module.css';

/** A thin strip above everything that says what kind of installation this is. Not printed. */
export function Banner({ children }: { children: ReactNode }) {
  return <div className={styles.banner}>{children}</div>;
}
