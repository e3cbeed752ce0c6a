'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DateField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeConsultationAction, recordConsultationHeldAction } from '../actions';
import type { ConsultationEditPage } from '../loaders';
import { useFormWords } from './form-words';

/** Records that the meeting was held on a day. */
export function HoldForm({ meetingId, startsOn }: { meetingId: string; startsOn: string | null }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: { heldOn: startsOn ?? '' },
    action: ({ heldOn }) => recordConsultationHeldAction(meetingId, heldOn),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('recordHeld')} submitLabel={t('recordHeld')} {...words.frame}>
      <DateField label={t('heldOn')} {...form.field('heldOn')} />
    </Form>
  );
}

/** Records that the meeting was held or cancelled; each can be taken back. */
export function StatusForm({ consultation }: { consultation: ConsultationEditPage['consultation'] }) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  const refusalText = useRefusalText();
  const { meetingId, status, startsOn } = consultation;
  const change = (act: 'retract' | 'cancel' | 'reinstate') => (
    <div>
      <ConfirmDialog
        triggerLabel={t(`status.${act}.label`)}
        title={t(`status.${act}.title`)}
        confirmLabel={t(`status.${act}.label`)}
        cancelLabel={words.cancel}
        action={() => changeConsultationAction(meetingId, act)}
        translateRefusal={refusalText}
      >
        {t(`status.${act}.text`)}
      </ConfirmDialog>
    </div>
  );
  if (status === 'held') return change('retract');
  if (status === 'cancelled') return change('reinstate');
  return (
    <>
      <HoldForm meetingId={meetingId} startsOn={startsOn} />
      {change('cancel')}
    </>
  );
}
