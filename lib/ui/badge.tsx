import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names';
import { Icon } from './icons';

export type Tone = 'neutral' | 'accent' | 'warning' | 'blocker' | 'done';

/** One or two words that name a state. The tone repeats what the words say; it never says it alone. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      {tone === 'done' ? <Icon name="check" size={12} /> : null}
      {tone === 'warning' || tone === 'blocker' ? <Icon name={tone} size={12} /> : null}
      {children}
    </span>
  );
}
