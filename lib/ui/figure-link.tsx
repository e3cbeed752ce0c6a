import type { ReactNode } from 'react';
import styles from './figure-link.module.css';
import { Link } from './link';

/** A figure inside a sentence, linked to the rows it counts. */
export function FigureLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles.figure}>
      {children}
    </Link>
  );
}
