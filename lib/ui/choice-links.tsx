import type { ReactNode } from 'react';
import styles from './choice-links.module.css';
import { Link } from './link';

export type ChoiceLink = {
  key: string;
  href: string;
  label: ReactNode;
  /** A word about it, smaller. */
  note?: ReactNode;
  isChosen: boolean;
};

/** Readings of the same page side by side, of which one is shown. The page stays where it was scrolled to. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly ChoiceLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.choices}>
        {choices.map((choice) => (
          <li key={choice.key}>
            <Link
              href={choice.href}
              className={styles.choice}
              aria-current={choice.isChosen ? 'page' : undefined}
              scroll={false}
            >
              {choice.label}
              {choice.note === undefined ? null : <span className={styles.note}> {choice.note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
