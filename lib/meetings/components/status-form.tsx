'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DateField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeStatusAction, recordHeldAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { useFormWords } from './form-words';

/** Records that the meeting was held or cancelled; each can be taken back. */
export function StatusForm({ data }: { data: MeetingFormPage }) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const refusalText = useRefusalText();
  const { meeting } = data;
  const form = useCommandForm({
    defaultValues: { heldOn: meeting.startsOn ?? '' },
    action: ({ heldOn }) => recordHeldAction(meeting.id, heldOn),
    translateRefusal: refusalText,
  });
  const change = (act: 'retract' | 'cancel' | 'reinstate', label: string, title: string, text: string) => (
    <ConfirmDialog
      triggerLabel={label}
      title={title}
      confirmLabel={label}
      cancelLabel={t('cancel')}
      action={() => changeStatusAction(meeting.id, act)}
      translateRefusal={refusalText}
    >
      {text}
    </ConfirmDialog>
  );
  if (meeting.status === 'held') return change('retract', t('retractHeld'), t('retractTitle'), t('retractText'));
  if (meeting.status === 'cancelled')
    return change('reinstate', t('reinstate'), t('reinstateTitle'), t('reinstateText'));
  return (
    <>
      <Form form={form} label={t('recordHeld')} submitLabel={t('recordHeld')} {...words.frame}>
        <DateField label={t('heldOn')} hint={t('heldText')} {...form.field('heldOn')} />
      </Form>
      {change('cancel', t('cancelMeeting'), t('cancelTitle'), t('cancelText'))}
    </>
  );
}
