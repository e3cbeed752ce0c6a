import type { ComponentProps, ReactNode } from 'react';
import styles from './tick-list.module.css';

/** Search and acts on several ticks, above a list of ticks. */
export function TickTools({ children }: { children: ReactNode }) {
  return <div className={styles.tools}>{children}</div>;
}

/** Many things of which some are ticked, in columns where there is room. */
export function TickList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** One thing to be ticked. What a search does not fit is hidden and stays in the form, so that it stays ticked. */
export function TickItem({
  id,
  label,
  note,
  hidden,
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'id' | 'className'> & {
  id: string;
  label: ReactNode;
  /** A line below the label. */
  note: ReactNode;
}) {
  return (
    <li className={styles.item} hidden={hidden}>
      <input {...input} type="checkbox" id={id} />
      <label htmlFor={id}>{label}</label>
      <span className={styles.note}>{note}</span>
    </li>
  );
}
