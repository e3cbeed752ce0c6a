'use client';

import { usePathname } from 'next/navigation';
import { currentItem } from './current-item';
import { Link } from './link';
import styles from './nav-links.module.css';

export type NavLink = { key: string; label: string; href: string; exact?: boolean };

/** A row of links to the parts of the application; the one that holds this page is marked. */
export function NavLinks({ label, items }: { label: string; items: readonly NavLink[] }) {
  const pathname = usePathname();
  const current = currentItem(items, pathname);
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
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
