'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button, type ButtonVariant } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';

/** A button that opens the form of one act on a version: the form is the last step before what cannot be taken back. */
export function ActDialog({
  label,
  variant = 'secondary',
  title,
  children,
}: {
  label: string;
  variant?: ButtonVariant;
  title: string;
  /** The form; `close` ends the dialog once the act is done. */
  children: (close: () => void) => ReactNode;
}) {
  const t = useTranslations('programme.form');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={title} closeLabel={t('cancel')}>
        {children(close)}
      </Dialog>
    </>
  );
}
