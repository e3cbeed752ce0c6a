'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { RadioGroup, SelectField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeNominationsAction } from '../actions';
import type { NominationPage } from '../loaders/detail';
import { useCommunicationName, useFormWords } from './form-words';

/** Puts a nomination forward for another meeting, as well or instead. */
export function OtherMeetingForm({ data }: { data: NominationPage }) {
  const t = useTranslations('nominations.form');
  const words = useFormWords();
  const nameOf = useCommunicationName();
  const { meeting, row, targets, communications } = data;
  const empty = {
    toMeetingId: targets.length === 1 ? (targets[0]?.id ?? '') : '',
    kind: '',
    communicationId: '',
    reason: '',
  };
  const form = useCommandForm({
    defaultValues: empty,
    action: async ({ kind, toMeetingId, ...rest }) => {
      const outcome = await changeNominationsAction({
        ...rest,
        meetingId: meeting.id,
        act: { kind: kind === '' ? null : kind, toMeetingId },
        rows: [{ nominationMeetingId: row.id, revision: row.revision }],
      });
      if (outcome.ok) return outcome;
      const field = outcome.refusal.field?.replace('act.', '');
      return { ok: false as const, refusal: { ...outcome.refusal, ...(field === undefined ? {} : { field }) } };
    },
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset(empty),
    draftKey: `nomination-meeting:${row.id}`,
    draftVersion: row.revision,
  });
  return (
    <Form form={form} label={t('otherMeeting')} submitLabel={t('putForward')} {...words.frame}>
      <SelectField
        label={t('otherMeeting')}
        emptyLabel={t('chooseMeeting')}
        options={targets.map((one) => ({ value: one.id, label: one.shortTitle }))}
        {...form.field('toMeetingId')}
      />
      <RadioGroup
        label={t('how')}
        options={[
          { value: 'addMeeting', label: t('asWell'), hint: t('asWellHint') },
          { value: 'move', label: t('instead'), hint: t('insteadHint') },
        ]}
        {...form.field('kind')}
      />
      <SelectField
        label={t('ground')}
        optionalLabel={words.optional}
        emptyLabel={t('noCommunication')}
        measure="full"
        options={communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
        {...form.field('communicationId')}
      />
      <TextArea label={t('reason')} optionalLabel={words.optional} rows={2} {...form.field('reason')} />
    </Form>
  );
}
