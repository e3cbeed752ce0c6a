'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { currentItem } from './current-item';
import { Icon } from './icons';
import { Link } from './link';
import { PopoverPanel } from './popover-panel';
import styles from './rail.module.css';
import { VisuallyHidden } from './visually-hidden';

export type RailItem = {
  key: string;
  label: string;
  href: string;
  /** Matches its own address only: for the first item, whose address is the parent of all others. */
  exact?: boolean;
  /** Where this step of the process stands. */
  state?: 'done' | 'current' | 'due' | 'none';
  /** The state in words, for those who do not see the mark. */
  stateLabel?: string;
  /** A short figure at the end of the row, e.g. how many wait. */
  count?: string;
};

export type RailProps = {
  label: string;
  /** What the steps belong to, e.g. the short title of a meeting. */
  heading?: ReactNode;
  items: readonly RailItem[];
  /** On a phone: the words of the button that opens the steps, before the name of the page. */
  openLabel: string;
};

/** The steps of a process at the side of its pages, each with its state; on a phone a bar at the foot that opens them. */
export function Rail({ label, heading, items, openLabel }: RailProps) {
  const pathname = usePathname();
  const current = currentItem(items, pathname);
  return (
    <>
      <div className={styles.foot}>
        <button type="button" popoverTarget="rail-steps" className={styles.opener}>
          <Icon name="menu" />
          <VisuallyHidden>{openLabel}</VisuallyHidden>
          <span className={styles.here}>{current?.label ?? openLabel}</span>
          <Icon name="chevronUp" />
        </button>
      </div>
      <PopoverPanel id="rail-steps" className={styles.panel}>
        <nav aria-label={label}>
          {heading === undefined ? null : <div className={styles.heading}>{heading}</div>}
          <ol className={styles.list}>
            {items.map((item) => (
              <li key={item.key} className={styles.item} data-state={item.state ?? 'none'}>
                <Link
                  href={item.href}
                  className={styles.link}
                  aria-current={item === current ? (item.href === pathname ? 'page' : 'true') : undefined}
                >
                  <span className={classNames(styles.mark, styles[item.state ?? 'none'])}>
                    {item.state === 'done' ? <Icon name="check" size={12} /> : null}
                  </span>
                  <span className={styles.label}>{item.label}</span>
                  {item.stateLabel === undefined ? null : <VisuallyHidden>, {item.stateLabel}</VisuallyHidden>}
                  {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </PopoverPanel>
    </>
  );
}
