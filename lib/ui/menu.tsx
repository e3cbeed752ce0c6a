'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { Icon } from './icons';
import styles from './menu.module.css';

export type MenuProps = {
  label: ReactNode;
  /** Links, buttons and forms, one under another. */
  children: ReactNode;
  /** On which side of the button the list is aligned. */
  align?: 'start' | 'end';
};

/** A short list of further acts behind a button. Opens without script; closes with Escape, a click elsewhere, or a choice. */
export function Menu({ label, children, align = 'start' }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeFromOutside(event: Event) {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      if (menu.current?.open && !inside) {
        menu.current.open = false;
      }
    }
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && menu.current?.open) {
      event.stopPropagation();
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    }
  }

  return (
    <details ref={menu} className={styles.menu} onKeyDown={onKeyDown}>
      <summary className={styles.opener}>
        {label}
        <Icon name="chevronDown" />
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only listens to clicks that bubble from the links and buttons inside. */}
      <div
        className={classNames(styles.list, styles[align])}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a, button') && menu.current) {
            menu.current.open = false;
          }
        }}
      >
        {children}
      </div>
    </details>
  );
}
