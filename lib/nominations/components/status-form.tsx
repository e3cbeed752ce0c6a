'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeNominationsAction } from '../actions';
import type { NominationPage } from '../loaders/detail';
import { mayFollow } from '../rules/status';
import { nominationStatuses } from '../types';
import { useCommunicationName, useFormWords } from './form-words';

/** Records what became of a nomination for this meeting; only statuses that can follow are offered. */
export function StatusForm({ data }: { data: NominationPage }) {
  const t = useTranslations('nominations.form');
  const statuses = useTranslations('nominations.statuses');
  const words = useFormWords();
  const nameOf = useCommunicationName();
  const { meeting, row, communications } = data;
  const form = useCommandForm({
    defaultValues: { status: '', communicationId: '', reason: '' },
    action: ({ status, communicationId, reason }) =>
      changeNominationsAction({
        meetingId: meeting.id,
        act: { kind: 'status', status },
        rows: [{ nominationMeetingId: row.id, revision: row.revision }],
        communicationId,
        reason,
      }),
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset({ status: '', communicationId: '', reason: '' }),
    draftKey: `nomination-status:${row.id}`,
    draftVersion: row.revision,
  });
  const chosen = form.rhf.watch('status') !== '';
  return (
    <Form form={form} label={t('changeStatus')} submitLabel={t('changeStatus')} {...words.frame}>
      <SelectField
        label={t('newStatus')}
        emptyLabel={t('chooseStatus')}
        options={nominationStatuses
          .filter((status) => mayFollow(row.status, status))
          .map((status) => ({ value: status, label: statuses(status) }))}
        {...form.field('status')}
      />
      {chosen ? (
        <>
          {communications.length === 0 ? null : (
            <SelectField
              label={t('ground')}
              hint={t('groundHint')}
              optionalLabel={words.optional}
              emptyLabel={t('noCommunication')}
              measure="full"
              options={communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
              {...form.field('communicationId')}
            />
          )}
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            optionalLabel={words.optional}
            rows={2}
            {...form.field('reason')}
          />
        </>
      ) : null}
    </Form>
  );
}
