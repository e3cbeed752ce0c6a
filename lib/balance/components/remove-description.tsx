'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { removeSelfDescriptionAction } from '../actions';

/** Takes back what was recorded as a State's own description, after asking once more. */
export function RemoveDescription({
  meetingId,
  descriptionId,
  state,
}: {
  meetingId: string;
  descriptionId: string;
  /** The State by name. */
  state: string;
}) {
  const t = useTranslations('balance.description');
  return (
    <ConfirmDialog
      triggerLabel={t('remove', { state })}
      triggerVariant="quiet"
      triggerSize="small"
      danger
      title={t('removeTitle', { state })}
      confirmLabel={t('removeConfirm')}
      cancelLabel={t('cancel')}
      action={() => removeSelfDescriptionAction(meetingId, descriptionId)}
      translateRefusal={useRefusalText()}
    >
      {t('removeText')}
    </ConfirmDialog>
  );
}
