import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './description-list.module.css';

export type DescriptionItem = { key: string; term: ReactNode; detail: ReactNode };

/**
 * Terms and what is known about each. `rows` sets term beside detail, ruled like a form; `columns` sets short facts side by
 * side under their terms.
 */
export function DescriptionList({
  items,
  layout = 'rows',
}: {
  items: readonly DescriptionItem[];
  layout?: 'rows' | 'columns';
}) {
  return (
    <dl className={classNames(styles.list, styles[layout])}>
      {items.map((item) => (
        <div key={item.key} className={styles.item}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.detail}>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
