'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { sortCommunicationAction } from '../actions';
import type { CommunicationPage, FormChoices } from '../loaders';
import { type PlaceValues, placeInput } from './communication-values';
import { useFormWords } from './form-words';
import { PlaceFields } from './place-fields';

/** Sorts a communication to a body and the meetings it is about. */
export function SortForm({
  communication,
  choices,
}: {
  communication: CommunicationPage['communication'];
  choices: FormChoices;
}) {
  const t = useTranslations('correspondence.form');
  const words = useFormWords();
  const { id, revision, body, meetings } = communication;
  const form = useCommandForm<PlaceValues, unknown>({
    defaultValues: { bodyId: body?.id ?? '', meetingIds: meetings.map((meeting) => meeting.id) },
    action: (values) => sortCommunicationAction({ ...placeInput(values, choices), communicationId: id, revision }),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('sort')} submitLabel={t('sort')} {...words.frame}>
      <PlaceFields form={form} choices={choices} />
    </Form>
  );
}
