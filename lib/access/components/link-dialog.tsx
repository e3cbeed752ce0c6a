'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMoment } from '@/lib/i18n/use-moment';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { TextField } from '@/lib/ui/field';
import type { HandedOverLink } from '../actions';

/** Shows a one-time link, once. Browsers let a page copy only over https or on the own computer: elsewhere it is selected. */
export function LinkDialog({
  name,
  handedOver,
  onClose,
}: {
  name: string;
  handedOver: HandedOverLink | null;
  onClose: () => void;
}) {
  const t = useTranslations('access.detail');
  const { moment } = useMoment();
  const [copied, setCopied] = useState(false);
  if (handedOver === null) return null;
  const { link, expiresAt } = handedOver;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('linkTitle', { name })}
      closeLabel={t('close')}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {window.isSecureContext ? (
            <Button
              variant="primary"
              onClick={async () => {
                await navigator.clipboard.writeText(link);
                setCopied(true);
              }}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{t('linkText', { date: moment(expiresAt) })}</p>
      <TextField
        label={t('linkLabel')}
        value={link}
        readOnly
        measure="full"
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  );
}
