'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { recordOutcomeAction } from '../actions';
import type { ConsultationRecord } from '../queries/list';
import { consultationOutcomes } from '../types';
import { useFormWords } from './form-words';

/** Records what the meeting resulted in and took up. */
export function OutcomeForm({
  consultation,
}: {
  consultation: Pick<ConsultationRecord, 'meetingId' | 'revisions' | 'outcome' | 'outcomeWords' | 'purpose'>;
}) {
  const t = useTranslations('consultations');
  const words = useFormWords();
  const { meetingId, revisions } = consultation;
  const revision = revisions.outcome;
  const form = useCommandForm({
    defaultValues: {
      outcome: consultation.outcome as string,
      outcomeWords: consultation.outcomeWords ?? '',
      purpose: consultation.purpose ?? '',
    },
    action: (values) => recordOutcomeAction({ ...values, meetingId, revision }),
    translateRefusal: useRefusalText(),
    draftKey: `consultation-outcome:${meetingId}`,
    draftVersion: revision,
  });
  return (
    <Form form={form} label={t('form.recordOutcome')} submitLabel={t('form.recordOutcome')} {...words.frame}>
      <SelectField
        label={t('outcome')}
        options={consultationOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
        {...form.field('outcome')}
      />
      <TextArea
        label={t('form.outcomeWords')}
        hint={t('form.outcomeWordsHint')}
        optionalLabel={words.optional}
        rows={2}
        {...form.field('outcomeWords')}
      />
      <TextArea
        label={t('purpose')}
        hint={t('form.purposeHint')}
        optionalLabel={words.optional}
        rows={2}
        {...form.field('purpose')}
      />
    </Form>
  );
}
