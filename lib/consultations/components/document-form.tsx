'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { Disclosure } from '@/lib/ui/disclosure';
import { FileField, RadioGroup, SelectField, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { addDocumentAction, removeDocumentAction } from '../actions';
import type { ConsultationPage } from '../loaders';
import { useFormWords } from './form-words';

type Values = {
  kind: 'file' | 'version' | 'address';
  title: string;
  programmeVersionId: string;
  address: string;
  file: FileList | null;
};

const shownField = { file: 'file', version: 'programmeVersionId', address: 'address' } as const;

const empty: Values = { kind: 'file', title: '', programmeVersionId: '', address: '', file: null };

/** Puts a paper before the meeting: a file, a version of the programme, or an address. */
export function AddDocument({ meetingId, versions }: { meetingId: string; versions: ConsultationPage['versions'] }) {
  const t = useTranslations('consultations.form');
  const programme = useTranslations('programme');
  const detail = useTranslations('consultations.detail');
  const words = useFormWords();
  const form = useCommandForm<Values, unknown>({
    defaultValues: empty,
    action: async ({ kind, title, programmeVersionId, address, file }) => {
      const upload = new FormData();
      const [chosen] = file ?? [];
      if (kind === 'file' && chosen !== undefined) upload.set('file', chosen);
      const given = {
        meetingId,
        title,
        programmeVersionId: kind === 'version' ? programmeVersionId : '',
        address: kind === 'address' ? address : '',
      };
      const outcome = await addDocumentAction(given, upload);
      if (outcome.ok || outcome.refusal.code !== 'documentMissing') return outcome;
      // What is missing is missing in the field that is shown.
      return { ok: false, refusal: { ...outcome.refusal, field: shownField[kind] } };
    },
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset(empty),
  });
  const kind = form.rhf.watch('kind');
  return (
    <Disclosure summary={t('addDocument')}>
      <Form form={form} label={t('addDocument')} submitLabel={t('addDocument')} {...words.frame}>
        <TextField label={t('documentTitle')} hint={t('documentTitleHint')} {...form.field('title')} />
        <RadioGroup
          label={t('documentKind')}
          inline
          options={[
            { value: 'file', label: t('kindFile') },
            ...(versions.length === 0 ? [] : [{ value: 'version', label: t('kindVersion') }]),
            { value: 'address', label: t('kindAddress') },
          ]}
          {...form.field('kind')}
        />
        {kind === 'file' ? <FileField label={t('file')} {...form.field('file')} /> : null}
        {kind === 'version' ? (
          <SelectField
            label={t('kindVersion')}
            emptyLabel={t('chooseVersion')}
            options={versions.map((version) => ({
              value: version.id,
              label: detail('version', { number: version.number, state: programme(`state.${version.state}`) }),
            }))}
            {...form.field('programmeVersionId')}
          />
        ) : null}
        {kind === 'address' ? (
          <TextField label={t('address')} type="url" measure="full" {...form.field('address')} />
        ) : null}
      </Form>
    </Disclosure>
  );
}

/** Takes a paper off the meeting. */
export function RemoveDocument({
  meetingId,
  documentId,
  title,
}: {
  meetingId: string;
  documentId: string;
  title: string;
}) {
  const t = useTranslations('consultations.form');
  const words = useFormWords();
  return (
    <ConfirmDialog
      triggerLabel={t('remove')}
      triggerVariant="quiet"
      triggerSize="small"
      title={t('removeDocumentTitle')}
      confirmLabel={t('remove')}
      cancelLabel={words.cancel}
      action={() => removeDocumentAction(meetingId, documentId)}
      translateRefusal={useRefusalText()}
    >
      {t('removeDocumentText', { title })}
    </ConfirmDialog>
  );
}
