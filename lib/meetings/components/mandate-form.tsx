'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setMandateAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { mandateSubjects } from '../types';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

type Row = {
  referenceId: string;
  subject: string;
  symbol: string;
  annex: string;
  paragraph: string;
  sessionId: string;
  agreedOn: string;
  content: string;
};

const newRow: Row = {
  referenceId: '',
  subject: 'event',
  symbol: '',
  annex: '',
  paragraph: '',
  sessionId: '',
  agreedOn: '',
  content: '',
};

function valuesOf(meeting: MeetingFormPage['meeting']): { references: Row[] } {
  return {
    references: meeting.mandate.map((one) => ({
      referenceId: one.id,
      subject: one.subject,
      symbol: one.symbol ?? '',
      annex: one.annex ?? '',
      paragraph: one.paragraph ?? '',
      sessionId: one.sessionId ?? '',
      agreedOn: one.agreedOn ?? '',
      content: one.content,
    })),
  };
}

/** The decisions that order and shape the meeting, in the order in which they are cited. */
export function MandateForm({ data }: { data: MeetingFormPage }) {
  return (
    <PartForm onRecord={valuesOf(data.meeting)}>{(setSaved) => <Fields data={data} setSaved={setSaved} />}</PartForm>
  );
}

function Fields({ data, setSaved }: { data: MeetingFormPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const words = useFormWords();
  const { meeting, choices } = data;
  const bodyNames = new Map(choices.bodies.map((body) => [body.id, body.acronym ?? body.name]));
  const form = useCommandForm<{ references: Row[] }, unknown>({
    defaultValues: valuesOf(meeting),
    action: ({ references }) => {
      setSaved(false);
      return setMandateAction({
        meetingId: meeting.id,
        revision: meeting.revisions.mandate,
        references: references.map(({ referenceId, ...row }) =>
          referenceId === '' ? row : { ...row, id: referenceId },
        ),
      });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
    draftKey: `mandate:${meeting.id}`,
    draftVersion: meeting.revisions.mandate,
  });
  return (
    <Form form={form} label={t('mandate')} submitLabel={t('save')} {...words.frame}>
      <RepeatedFields
        form={form}
        name="references"
        newRow={newRow}
        ordered
        words={{
          legend: t('mandate'),
          legendHidden: true,
          hint: t('mandateHint'),
          empty: t('noMandate'),
          add: t('addReference'),
          row: (number) => t('referenceRow', { number }),
          remove: (number) => t('removeReference', { number }),
          moveUp: (number) => t('upReference', { number }),
          moveDown: (number) => t('downReference', { number }),
          added: (number) => t('referenceAdded', { number }),
          removed: (number) => t('referenceRemoved', { number }),
          moved: (number) => t('referenceMoved', { number }),
        }}
      >
        {(index) => (
          <>
            <FieldRow>
              <SelectField
                label={t('subject')}
                options={mandateSubjects.map((subject) => ({
                  value: subject,
                  label: meetings(`subjects.${subject}`),
                }))}
                {...form.field(`references.${index}.subject`)}
              />
              <TextField
                label={t('symbol')}
                optionalLabel={words.optional}
                {...form.field(`references.${index}.symbol`)}
              />
            </FieldRow>
            <FieldRow>
              <TextField
                label={t('annex')}
                optionalLabel={words.optional}
                {...form.field(`references.${index}.annex`)}
              />
              <TextField
                label={t('paragraph')}
                optionalLabel={words.optional}
                {...form.field(`references.${index}.paragraph`)}
              />
              <TextField
                label={t('agreedOn')}
                hint={words.partialDate}
                optionalLabel={words.optional}
                {...form.field(`references.${index}.agreedOn`)}
              />
              <SelectField
                label={t('agreedAt')}
                emptyLabel={t('noSession')}
                options={choices.sessions.map((session) => ({
                  value: session.id,
                  label: meetings('overview.sessionText', {
                    body: bodyNames.get(session.bodyId) ?? '',
                    number: session.number,
                  }),
                }))}
                {...form.field(`references.${index}.sessionId`)}
              />
            </FieldRow>
            <TextArea label={t('content')} rows={2} measure="full" {...form.field(`references.${index}.content`)} />
          </>
        )}
      </RepeatedFields>
    </Form>
  );
}
