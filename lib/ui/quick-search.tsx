'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon } from './icons';
import styles from './quick-search.module.css';
import { VisuallyHidden } from './visually-hidden';

/**
 * The search for anything, in the bar at the top. Ctrl+K or Command+K leads to it from anywhere; where the bar has no room
 * for it, to the page of the search.
 *
 * @param action address of the page that answers; the words go there as `q`
 */
export function QuickSearch({ action, label, shortcut }: { action: string; label: string; shortcut: string }) {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'k';
      if (!asked || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      const isShown = input.current?.checkVisibility() ?? false;
      if (isShown) {
        input.current?.focus();
        input.current?.select();
      } else {
        router.push(action as Parameters<typeof router.push>[0]);
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [action, router]);

  return (
    <search>
      <Form action={action} className={styles.form}>
        <label className={styles.label}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <Icon name="search" />
          <input ref={input} type="search" name="q" placeholder={label} aria-keyshortcuts="Control+K Meta+K" required />
          <span className={styles.shortcut} aria-hidden="true">
            {shortcut}
          </span>
        </label>
      </Form>
    </search>
  );
}
