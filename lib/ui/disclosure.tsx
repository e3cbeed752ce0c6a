import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './disclosure.module.css';
import { Icon } from './icons';

/** What not everybody asks for, behind a line that says what it is, e.g. how a figure was computed. Open on paper. */
export function Disclosure({
  summary,
  open = false,
  quiet = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  /** Small and grey: for reasons and methods beside a figure. */
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={classNames(styles.disclosure, quiet && styles.quiet)} open={open}>
      <summary className={styles.summary}>
        <Icon name="chevronEnd" />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
