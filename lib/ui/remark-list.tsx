import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icons';
import styles from './remark-list.module.css';
import { VisuallyHidden } from './visually-hidden';

export type Remark = {
  key: string;
  tone: 'note' | 'warning' | 'blocker';
  /** The tone in words, read out before the remark. */
  toneLabel: string;
  words: ReactNode;
  /** Where it comes from, in small print behind it. */
  source?: ReactNode;
};

/** Remarks one under another, as close as lines of a list: for a page that has many. A single one is a `Notice`. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className={styles.list}>
      {remarks.map((remark) => (
        <li key={remark.key} className={classNames(styles.remark, styles[remark.tone])}>
          <span className={styles.icon}>
            <Icon name={remark.tone} />
          </span>
          <p className={styles.words}>
            <VisuallyHidden>{remark.toneLabel}: </VisuallyHidden>
            {remark.words}
            {remark.source === undefined ? null : <span className={styles.source}> {remark.source}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
