import type { ReactNode } from 'react';
import styles from './checklist.module.css';
import { Icon } from './icons';
import { VisuallyHidden } from './visually-hidden';

export type ChecklistItem = {
  key: string;
  label: ReactNode;
  state: 'done' | 'open' | 'notApplicable';
  /** The state in words, read out before the label. */
  stateLabel: string;
  date?: ReactNode;
  /** The document or fact that shows it. */
  evidence?: ReactNode;
  /** A link or button that changes the item. */
  action?: ReactNode;
};

/** Things to be settled, each with its date and evidence. */
export function Checklist({ label, items }: { label: string; items: readonly ChecklistItem[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={styles.item} data-state={item.state}>
          <span className={styles.box}>
            {item.state === 'done' ? <Icon name="check" size={12} /> : null}
            {item.state === 'notApplicable' ? <span className={styles.dash} /> : null}
          </span>
          <div className={styles.words}>
            <p className={styles.label}>
              <VisuallyHidden>{item.stateLabel}: </VisuallyHidden>
              {item.label}
            </p>
            {item.evidence === undefined ? null : <p className={styles.evidence}>{item.evidence}</p>}
          </div>
          {item.date === undefined ? null : <p className={styles.date}>{item.date}</p>}
          {item.action === undefined ? null : <div className={styles.action}>{item.action}</div>}
        </li>
      ))}
    </ul>
  );
}
