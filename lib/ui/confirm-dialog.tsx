'use client';

import { type ReactNode, useState } from 'react';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { answer } from './answer';
import { Button, type ButtonVariant } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';

export type ConfirmDialogProps<T> = {
  /** The button on the page that opens the dialog. */
  triggerLabel: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: 'regular' | 'small';
  /** Why the act is not possible now; shown beside the button. */
  disabledReason?: ReactNode;
  title: ReactNode;
  /** What will happen, to whom, and whether it can be taken back. */
  children: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: string;
  /** The act cannot be taken back: red button, and the way out has the focus. */
  danger?: boolean;
  action: () => Promise<Outcome<T>>;
  translateRefusal: (refusal: Refusal) => string;
  onDone?: (value: T) => void;
};

/** Asks once more before an act with consequences, performs it, and shows a refusal where the question stood. */
export function ConfirmDialog<T>({
  triggerLabel,
  triggerVariant = 'secondary',
  triggerSize,
  disabledReason,
  title,
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  action,
  translateRefusal,
  onDone,
}: ConfirmDialogProps<T>) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function confirm() {
    setPending(true);
    setRefusal(undefined);
    const outcome = await answer(action());
    setPending(false);
    if (outcome.ok) {
      setOpen(false);
      onDone?.(outcome.value);
    } else {
      setRefusal(outcome.refusal);
    }
  }

  return (
    <>
      <Button
        variant={triggerVariant}
        size={triggerSize}
        disabledReason={disabledReason}
        onClick={() => {
          setRefusal(undefined);
          setOpen(true);
        }}
      >
        {triggerLabel}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        closeLabel={cancelLabel}
        locked={pending}
        actions={
          <>
            <Button data-first-focus={danger ? '' : undefined} onClick={() => setOpen(false)} disabled={pending}>
              {cancelLabel}
            </Button>
            <Button
              variant={danger ? 'danger' : 'primary'}
              data-first-focus={danger ? undefined : ''}
              pending={pending}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </>
        }
      >
        {children}
        {refusal === undefined ? null : (
          <Notice tone="blocker" announce>
            {translateRefusal(refusal)}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
