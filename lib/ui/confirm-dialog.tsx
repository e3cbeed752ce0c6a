'use client';

import { type ReactNode, useState } from 'react';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { answer } from './answer';
import { Button, type ButtonVariant } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';

/** What is asked once more before an act with consequences. */
export type Question = {
  title: ReactNode;
  /** What will happen, to whom, and whether it can be taken back. */
  children: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: string;
  /** The act cannot be taken back: red button, and the way out has the focus. */
  danger?: boolean;
};

export type ConfirmQuestionProps = Question & {
  open: boolean;
  /** The act is under way: the dialog stays. */
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** The dialog that asks once more. */
export function ConfirmQuestion({
  open,
  pending = false,
  title,
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  onConfirm,
  onClose,
}: ConfirmQuestionProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={cancelLabel}
      locked={pending}
      actions={
        <>
          <Button data-first-focus={danger ? '' : undefined} onClick={onClose} disabled={pending}>
            {cancelLabel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            data-first-focus={danger ? undefined : ''}
            pending={pending}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

export type ConfirmDialogProps<T> = Question & {
  /** The button on the page that opens the dialog. */
  triggerLabel: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: 'regular' | 'small';
  /** Why the act is not possible now; shown beside the button. */
  disabledReason?: ReactNode;
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
      <ConfirmQuestion
        open={open}
        pending={pending}
        title={title}
        confirmLabel={confirmLabel}
        cancelLabel={cancelLabel}
        danger={danger}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      >
        {children}
        {refusal === undefined ? null : (
          <Notice tone="blocker" announce>
            {translateRefusal(refusal)}
          </Notice>
        )}
      </ConfirmQuestion>
    </>
  );
}
