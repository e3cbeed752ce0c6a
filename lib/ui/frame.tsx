import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './frame.module.css';

export type FrameProps = {
  /** Words of the link that jumps over the navigation. */
  skipLabel: string;
  /** A `Banner`. */
  banner?: ReactNode;
  /** A `TopBar`. */
  topBar: ReactNode;
  /** A `Rail`; without it the page uses the whole width. */
  rail?: ReactNode;
  /** Printed at the head of the first sheet only: what this is and when it was printed. */
  printLine?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame around every page: banner, top bar, rail and the main part. On a phone the rail becomes a bar at the foot. */
export function Frame({ skipLabel, banner, topBar, rail, printLine, footer, children }: FrameProps) {
  return (
    <div className={classNames(styles.frame, rail !== undefined && styles.withRail)}>
      <a href="#main" className={styles.skip}>
        {skipLabel}
      </a>
      {banner === undefined ? null : <div className={styles.banner}>{banner}</div>}
      <div className={styles.top}>{topBar}</div>
      {rail === undefined ? null : <div className={styles.rail}>{rail}</div>}
      <main id="main" tabIndex={-1} className={styles.main}>
        {printLine === undefined ? null : <p className={styles.printLine}>{printLine}</p>}
        {children}
      </main>
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
