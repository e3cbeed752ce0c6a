'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icons';
import { VisuallyHidden } from './visually-hidden';

export type DialogProps = {
  open: boolean;
  /** Called when the reader closes it, by button or with Escape. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  /** While an act is under way the dialog stays. */
  locked?: boolean;
  /** Buttons at the foot, the act last. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * A native modal dialog: the page behind is inert, focus goes in (to what is marked `data-first-focus`, if anything) and
 * comes back to where it was.
 */
export function Dialog({ open, onClose, title, closeLabel, locked = false, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      // The browser would choose the first control, which is the one that closes.
      element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    } else if (!open && element?.open) {
      element.close();
    }
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!locked) {
          onClose();
        }
      }}
    >
      {open ? (
        <>
          <div className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <button type="button" className={styles.close} onClick={onClose} disabled={locked}>
              <Icon name="cross" />
              <VisuallyHidden>{closeLabel}</VisuallyHidden>
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </>
      ) : null}
    </dialog>
  );
}
