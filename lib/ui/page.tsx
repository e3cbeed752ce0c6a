import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './page.module.css';

/**
 * The column of one page: a page header followed by sections. `text` for reading, `standard` for lists and forms, `wide` for
 * boards and grids that use the whole window.
 */
export function Page({ width = 'standard', children }: { width?: 'text' | 'standard' | 'wide'; children: ReactNode }) {
  return <div className={classNames(styles.page, styles[width])}>{children}</div>;
}
