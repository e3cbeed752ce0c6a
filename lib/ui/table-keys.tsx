'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { nextRow } from './row-cursor';

/**
 * Keys for a table of rows that open: j, k or the arrows move the focus over the rows, `e` edits the row where the table says
 * where, `/` goes to the search field of the page (marked `data-search`), and a click anywhere in a row opens it. Single keys are off while `data-shortcuts="off"` stands on the
 * root element, for people whose way of typing would set them off (WCAG 2.1.4).
 */
export function TableKeys({ tableId }: { tableId: string }) {
  const router = useRouter();
  useEffect(() => {
    const table = document.getElementById(tableId);
    if (table === null) {
      return;
    }
    const links = () => [...table.querySelectorAll<HTMLAnchorElement>('a[data-row-link]')];

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      const inTable = event.target instanceof Node && (table?.contains(event.target) ?? false);
      if (!inTable && document.documentElement.dataset.shortcuts === 'off') {
        return;
      }
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('input[data-search]');
        if (search !== null) {
          event.preventDefault();
          search.focus();
          search.select();
        }
        return;
      }
      const rows = links();
      const edit = event.key === 'e' ? rows[cursor(rows)]?.dataset.rowEdit : undefined;
      if (edit !== undefined) {
        event.preventDefault();
        router.push(edit);
        return;
      }
      const target = nextRow(event.key, cursor(rows), rows.length, inTable);
      const link = target === undefined ? undefined : rows[target];
      if (link !== undefined) {
        event.preventDefault();
        link.focus();
        link.scrollIntoView({ block: 'nearest' });
      }
    }

    function onClick(event: MouseEvent) {
      const clicked = event.target;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!plain || !(clicked instanceof Element) || clicked.closest('a, button, input, select, summary, label')) {
        return;
      }
      // Marking text in a row is not opening it.
      if (document.getSelection()?.isCollapsed === false) {
        return;
      }
      clicked.closest('[data-row]')?.querySelector<HTMLAnchorElement>('a[data-row-link]')?.click();
    }

    document.addEventListener('keydown', onKeyDown);
    table.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      table.removeEventListener('click', onClick);
    };
  }, [tableId, router]);
  return null;
}

/** The focused row, else the row that is open beside the table, else none. */
function cursor(rows: readonly HTMLAnchorElement[]): number {
  const focused = rows.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement));
  return focused >= 0 ? focused : rows.findIndex((link) => link.closest('[aria-current="true"]') !== null);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog[open], [role="textbox"]') !== null)
  );
}
