import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './prose.module.css';

/** Running text, kept under 75 characters a line. `serif` for letters, the summary and what is meant for paper. */
export function Prose({ serif = false, children }: { serif?: boolean; children: ReactNode }) {
  return <div className={classNames(styles.prose, serif && styles.serif)}>{children}</div>;
}
