'use client';

import { usePathname } from 'next/navigation';
import { currentItem } from './current-item';
import { Link } from './link';
import styles from './nav-links.module.css';

export type NavLink = { key: string; label: string; href: string; exact?: boolean };

/** A row of links to parts of the application or pages that belong together; the one that holds this page is marked. */
export function NavLinks({
  label,
  items,
  stacked = false,
}: {
  label: string;
  items: readonly NavLink[];
  /** On a phone one below the other, as in a menu. */
  stacked?: boolean;
}) {
  const pathname = usePathname();
  const current = currentItem(items, pathname);
  return (
    <nav aria-label={label}>
      <ul className={styles.list} data-stacked={stacked || undefined}>
        {items.map((item) => (
          <li key={item.key}>
            <Link
              href={item.href}
              className={styles.link}
              aria-current={item === current ? (item.href === pathname ? 'page' : 'true') : undefined}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
