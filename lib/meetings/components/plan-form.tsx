'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setPlanAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { questionPriorities, yesNoNotStated } from '../types';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function valuesOf(meeting: MeetingFormPage['meeting']) {
  return {
    plannedPanels: meeting.plannedPanels?.toString() ?? '',
    plannedSeatsPerPanel: meeting.plannedSeatsPerPanel?.toString() ?? '',
    moderated: meeting.moderated as string,
    prearrangedQuestions: meeting.prearrangedQuestions as string,
    audienceQuestions: meeting.audienceQuestions as string,
    questionPriority: meeting.questionPriority as string,
    closingRemarksByPanellists: meeting.closingRemarksByPanellists as string,
  };
}

/** How many panels of how many panellists, and how they run. */
export function PlanForm({ data }: { data: MeetingFormPage }) {
  return (
    <PartForm onRecord={valuesOf(data.meeting)}>{(setSaved) => <Fields data={data} setSaved={setSaved} />}</PartForm>
  );
}

function Fields({ data, setSaved }: { data: MeetingFormPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const words = useFormWords();
  const { meeting } = data;
  const form = useCommandForm({
    defaultValues: valuesOf(meeting),
    action: ({ plannedPanels, plannedSeatsPerPanel, ...values }) => {
      setSaved(false);
      return setPlanAction({
        ...values,
        meetingId: meeting.id,
        revision: meeting.revisions.panelPlan,
        plannedPanels: numberOrNull(plannedPanels),
        plannedSeatsPerPanel: numberOrNull(plannedSeatsPerPanel),
      });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
  });
  const yesNo = yesNoNotStated.map((value) => ({ value, label: meetings(`yesNo.${value}`) }));
  return (
    <Form form={form} label={t('plan')} submitLabel={t('save')} {...words.frame}>
      <FieldRow>
        <TextField
          label={t('panels')}
          optionalLabel={words.optional}
          inputMode="numeric"
          measure="short"
          {...form.field('plannedPanels')}
        />
        <TextField
          label={t('seats')}
          optionalLabel={words.optional}
          inputMode="numeric"
          measure="short"
          {...form.field('plannedSeatsPerPanel')}
        />
      </FieldRow>
      <FieldRow>
        <SelectField label={t('moderated')} options={yesNo} {...form.field('moderated')} />
        <SelectField label={t('prearranged')} options={yesNo} {...form.field('prearrangedQuestions')} />
        <SelectField label={t('audience')} options={yesNo} {...form.field('audienceQuestions')} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('priority')}
          options={questionPriorities.map((value) => ({ value, label: meetings(`priorities.${value}`) }))}
          {...form.field('questionPriority')}
        />
        <SelectField label={t('closing')} options={yesNo} {...form.field('closingRemarksByPanellists')} />
      </FieldRow>
    </Form>
  );
}
