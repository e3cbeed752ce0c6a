'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { Disclosure } from '@/lib/ui/disclosure';
import { FileField, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { addItemAction, removeItemAction, updateItemAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { checklistKinds, checklistStatuses } from '../types';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

type Item = MeetingFormPage['meeting']['checklist'][number];
type Values = { kind: string; title: string; status: string; evidence: string; doneOn: string; file: FileList | null };

const newItem: Values = { kind: 'other', title: '', status: 'open', evidence: '', doneOn: '', file: null };

function ItemFields({ form, fileName }: { form: CommandForm<Values>; fileName: string | null | undefined }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const words = useFormWords();
  return (
    <>
      <FieldRow>
        <SelectField
          label={t('itemKind')}
          options={checklistKinds.map((kind) => ({ value: kind, label: meetings(`checklistKinds.${kind}`) }))}
          {...form.field('kind')}
        />
        <TextField label={t('itemTitle')} {...form.field('title')} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('itemStatus')}
          options={checklistStatuses.map((status) => ({
            value: status,
            label: meetings(`checklistStatuses.${status}`),
          }))}
          {...form.field('status')}
        />
        <TextField
          label={t('doneOn')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          {...form.field('doneOn')}
        />
      </FieldRow>
      <TextArea
        label={t('evidence')}
        hint={t('evidenceHint')}
        optionalLabel={words.optional}
        rows={2}
        {...form.field('evidence')}
      />
      {fileName === undefined ? null : (
        <FileField
          label={t('file')}
          hint={fileName === null ? undefined : t('fileKept', { name: fileName })}
          optionalLabel={words.optional}
          {...form.field('file')}
        />
      )}
    </>
  );
}

function ItemForm({
  meetingId,
  item,
  setSaved,
}: {
  meetingId: string;
  item: Item;
  setSaved: (saved: boolean) => void;
}) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const refusalText = useRefusalText();
  const form = useCommandForm<Values, unknown>({
    defaultValues: {
      kind: item.kind,
      title: item.title,
      status: item.status,
      evidence: item.evidence ?? '',
      doneOn: item.doneOn ?? '',
      file: null,
    },
    action: ({ file, ...values }) => {
      setSaved(false);
      const upload = new FormData();
      const [chosen] = file ?? [];
      if (chosen !== undefined) upload.set('file', chosen);
      return updateItemAction({ ...values, meetingId, itemId: item.id }, chosen === undefined ? null : upload);
    },
    translateRefusal: refusalText,
    onDone: () => setSaved(true),
  });
  return (
    <Form
      form={form}
      label={item.title}
      submitLabel={t('updateItem')}
      secondary={
        <ConfirmDialog
          triggerLabel={t('removeItem')}
          title={t('removeItemTitle')}
          confirmLabel={t('removeItem')}
          cancelLabel={t('cancel')}
          action={() => removeItemAction(meetingId, item.id)}
          translateRefusal={refusalText}
        >
          {t('removeItemText', { title: item.title })}
        </ConfirmDialog>
      }
      {...words.frame}
    >
      <ItemFields form={form} fileName={item.file?.name ?? null} />
    </Form>
  );
}

/** What has to be settled outside the house: each item with its evidence, date and file. */
export function ChecklistForm({ data }: { data: MeetingFormPage }) {
  const t = useTranslations('meetings.form');
  const words = useFormWords();
  const { meeting } = data;
  const form = useCommandForm<Values, unknown>({
    defaultValues: newItem,
    action: ({ file: _, ...values }) => addItemAction({ ...values, meetingId: meeting.id }),
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset(newItem),
  });
  return (
    <>
      {meeting.checklist.map((item) => (
        <Disclosure key={item.id} summary={item.title}>
          <PartForm onRecord={item}>
            {(setSaved) => <ItemForm meetingId={meeting.id} item={item} setSaved={setSaved} />}
          </PartForm>
        </Disclosure>
      ))}
      <Disclosure summary={t('addItem')}>
        <Form form={form} label={t('addItem')} submitLabel={t('addItem')} {...words.frame}>
          <ItemFields form={form} fileName={undefined} />
        </Form>
      </Disclosure>
    </>
  );
}
