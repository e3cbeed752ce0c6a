import type { ReactNode } from 'react';
import { Icon } from './icons';
import { Link } from './link';
import { PanelFocus } from './panel-focus';
import styles from './side-panel.module.css';
import { VisuallyHidden } from './visually-hidden';

/** A list with room for the detail of one row beside it. Without `panel` the list has the whole width. */
export function WithSidePanel({ panel, children }: { panel?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.split} data-open={panel ? '' : undefined}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  );
}

export type SidePanelProps = {
  title: ReactNode;
  /** Badges under the title. */
  meta?: ReactNode;
  /** The address of the list without the panel. */
  closeHref: string;
  closeLabel: string;
  /** The one act on this row, and a link to its page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The detail of one row beside its list, driven by a parameter of the address; Escape closes it. Covers the page on a phone. */
export function SidePanel({ title, meta, closeHref, closeLabel, actions, children }: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-labelledby="side-panel-title">
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 id="side-panel-title" className={styles.title} tabIndex={-1}>
            {title}
          </h2>
          {meta === undefined ? null : <div className={styles.meta}>{meta}</div>}
        </div>
        <Link href={closeHref} id="side-panel-close" className={styles.close} scroll={false}>
          <Icon name="cross" />
          <VisuallyHidden>{closeLabel}</VisuallyHidden>
        </Link>
      </div>
      <div className={styles.body}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      <PanelFocus key={closeHref} titleId="side-panel-title" closeId="side-panel-close" />
    </aside>
  );
}
