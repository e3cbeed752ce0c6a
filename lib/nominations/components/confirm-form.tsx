'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { confirmNominationAction } from '../actions';
import type { NominationPage } from '../loaders/detail';
import { useCommunicationName, useFormWords } from './form-words';

/** Records that the mission has confirmed what somebody else had sent. */
export function ConfirmForm({ data }: { data: NominationPage }) {
  const t = useTranslations('nominations.form');
  const words = useFormWords();
  const nameOf = useCommunicationName();
  const { row, communications } = data;
  const form = useCommandForm({
    defaultValues: { communicationId: '', reason: '' },
    action: (values) => confirmNominationAction({ ...values, nominationId: row.nominationId, revision: row.revision }),
    translateRefusal: useRefusalText(),
    draftKey: `nomination-confirm:${row.id}`,
    draftVersion: row.revision,
  });
  return (
    <Form form={form} label={t('confirm')} submitLabel={t('confirm')} {...words.frame}>
      <SelectField
        label={t('confirmation')}
        hint={t('confirmationHint')}
        optionalLabel={words.optional}
        emptyLabel={t('noCommunication')}
        measure="full"
        options={communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
        {...form.field('communicationId')}
      />
      <TextArea label={t('note')} optionalLabel={words.optional} rows={2} {...form.field('reason')} />
    </Form>
  );
}
