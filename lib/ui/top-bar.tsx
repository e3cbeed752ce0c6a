import type { ReactNode } from 'react';
import { Icon } from './icons';
import { Link } from './link';
import { type NavLink, NavLinks } from './nav-links';
import { PopoverPanel } from './popover-panel';
import styles from './top-bar.module.css';

export type TopBarProps = {
  /** The name of the product. */
  brand: string;
  brandHref: string;
  /** On a phone everything but the brand stands behind a button with these words. */
  menuLabel: string;
  /** Parts of the application that stand above single meetings. */
  links?: readonly NavLink[];
  linksLabel?: string;
  /** A switcher for what the pages are about. */
  context?: ReactNode;
  search?: ReactNode;
  /** Language and person, at the end. */
  children?: ReactNode;
};

/** The bar at the top of every page. */
export function TopBar({ brand, brandHref, menuLabel, links, linksLabel, context, search, children }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <Link href={brandHref} className={styles.brand}>
        {brand}
      </Link>
      <button type="button" popoverTarget="top-bar-menu" className={styles.opener}>
        <Icon name="menu" />
        {menuLabel}
      </button>
      <PopoverPanel id="top-bar-menu" className={styles.panel}>
        <div className={styles.sheetHead}>
          <span className={styles.brand}>{brand}</span>
          <button type="button" popoverTarget="top-bar-menu" popoverTargetAction="hide" className={styles.opener}>
            <Icon name="cross" />
            {menuLabel}
          </button>
        </div>
        {context === undefined ? null : <div className={styles.context}>{context}</div>}
        {links === undefined ? null : <NavLinks label={linksLabel ?? brand} items={links} stacked />}
        <div className={styles.end}>
          {search}
          {children}
        </div>
      </PopoverPanel>
    </header>
  );
}
