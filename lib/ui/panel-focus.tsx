'use client';

import { useEffect } from 'react';

/** Moves the focus to a panel when it opens, closes it with Escape, and gives the focus back to where it was. */
export function PanelFocus({ titleId, closeId }: { titleId: string; closeId: string }) {
  useEffect(() => {
    const before = document.activeElement;
    document.getElementById(titleId)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, [titleId]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const elsewhere =
        event.target instanceof Element && event.target.closest('dialog[open], details[open], :popover-open') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !elsewhere) {
        document.getElementById(closeId)?.click();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [closeId]);
  return null;
}
