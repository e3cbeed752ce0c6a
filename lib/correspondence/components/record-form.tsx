'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormFrame } from '@/lib/i18n/use-form-frame';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { FieldGroup, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { recordCommunicationAction } from '../actions';
import type { MailReading } from '../file-reading';
import type { FormChoices } from '../loaders';
import {
  type ContentValues,
  contentInput,
  contentValues,
  missingSender,
  type PlaceValues,
  placeInput,
} from './communication-values';
import { ContentFields, type Suggestions } from './content-fields';
import { FilesField } from './files-field';
import { PlaceFields } from './place-fields';
import { useChosenFiles } from './use-chosen-files';

type Values = ContentValues & PlaceValues & { files: string };

/** The only place where an actor may record, if there is but one. */
function onlyPlace(choices: FormChoices): PlaceValues {
  const [body] = choices.bodies;
  const isOnly = !choices.mayLeaveUnsorted && choices.bodies.length === 1 && body !== undefined;
  return { bodyId: isOnly ? body.id : '', meetingIds: [] };
}

/** Records what came in. Files come first: what a mail says of itself fills fields that are still empty, to be checked. */
export function RecordForm({ choices }: { choices: FormChoices }) {
  const t = useTranslations('correspondence.form');
  const frame = useFormFrame();
  const format = useFormatter();
  const router = useRouter();
  const [suggestions, setSuggestions] = useState<Suggestions>({});
  const [filledFrom, setFilledFrom] = useState<{ name: string; fields: readonly string[] } | null>(null);
  const chosen = useChosenFiles(suggest);
  const form = useCommandForm<Values, { id: string }>({
    defaultValues: { ...contentValues(null), ...onlyPlace(choices), files: '' },
    action: async (values) => {
      const { files: _, bodyId, meetingIds, ...content } = values;
      const wrong = chosen.refusal() ?? missingSender(content);
      if (wrong !== null) return { ok: false, refusal: wrong };
      const { form: upload, leaveOut } = chosen.upload();
      const input = { ...contentInput(content), ...placeInput({ bodyId, meetingIds }, choices) };
      return recordCommunicationAction(input, leaveOut, upload);
    },
    translateRefusal: useRefusalText(),
    onDone: ({ id }) => router.push(`/correspondence/${id}`),
    draftKey: 'correspondence:new',
  });

  function suggest(mail: MailReading, name: string) {
    const fromMail = (value: string | null) => (value === null ? [] : [{ value, hint: t('fromMail') }]);
    const known = mail.sender === null ? [] : [{ value: mail.sender.id, hint: t('knownAddress') }];
    const found = {
      kind: [{ value: 'email', hint: t('fromMail') }],
      subject: fromMail(mail.subject),
      datedOn: fromMail(mail.datedOn),
      receivedOn: fromMail(mail.receivedOn),
      senderName: fromMail(mail.senderName),
      senderAddress: fromMail(mail.senderAddress),
      senderStateId: mail.sender?.kind === 'state' ? known : [],
      senderOrganizationId: mail.sender?.kind === 'organization' ? known : [],
      text: fromMail(mail.text),
    } as const;
    const filled: Suggestions = {};
    for (const [key, [suggestion]] of Object.entries(found)) {
      const field = key as keyof typeof found;
      // What somebody typed stands.
      if (suggestion === undefined || form.rhf.getValues(field) !== '') continue;
      form.rhf.setValue(field, suggestion.value, { shouldDirty: true });
      filled[field] = suggestion;
    }
    if (filled.senderOrganizationId !== undefined) form.rhf.setValue('senderKind', 'organization');
    setSuggestions((before) => ({ ...before, ...filled }));
    const fields = (Object.keys(filled) as (keyof typeof found)[]).map((field) => t(labels[field]));
    if (fields.length > 0) setFilledFrom({ name, fields });
  }

  return (
    <Form
      form={form}
      label={t('newTitle')}
      submitLabel={t('record')}
      secondary={<Link href="/correspondence">{t('back')}</Link>}
      {...frame}
      kept={{ ...frame.kept, restored: t('restored') }}
    >
      <FilesField chosen={chosen} error={form.errorOf('files')} />
      {filledFrom === null ? null : (
        <Notice announce>
          {t('filledIn', { name: filledFrom.name, fields: format.list(filledFrom.fields, { type: 'conjunction' }) })}
        </Notice>
      )}
      <ContentFields form={form} choices={choices} suggestions={suggestions} />
      <FieldGroup legend={t('place')}>
        <PlaceFields form={form} choices={choices} />
      </FieldGroup>
    </Form>
  );
}

/** The words of the fields that a mail may fill. */
const labels = {
  kind: 'kind',
  subject: 'subject',
  datedOn: 'datedOn',
  receivedOn: 'receivedOn',
  senderName: 'senderName',
  senderAddress: 'senderAddress',
  senderStateId: 'senderState',
  senderOrganizationId: 'senderOrganization',
  text: 'text',
} as const;
