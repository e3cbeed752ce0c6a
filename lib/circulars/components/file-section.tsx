'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DataTable } from '@/lib/ui/data-table';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { FileField, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { attachAction, removeFileAction } from '../actions/steps';
import type { CircularPage } from '../loaders/circular';
import { isAttachable, isRemovable } from '../rules/files';
import { isIssued } from '../rules/life';
import { type CircularFileRole, circularFileRoles } from '../types';

/** What may be attached now. */
function attachable({ circular, may }: CircularPage): readonly CircularFileRole[] {
  return may.handle ? circularFileRoles.filter((role) => isAttachable(role, circular.state)) : [];
}

/** The files of a circular; enclosures are counted, as at the foot of the letter. */
export function FileSection({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars.files');
  const format = useFormatter();
  const refusalText = useRefusalText();
  const { circular, may } = data;
  const roles = attachable(data);
  const removable = new Set(circular.files.filter((one) => may.handle && isRemovable(one, circular)));
  const megabytes = (size: number) => format.number(Math.max(size / 1024 / 1024, 0.1), { maximumFractionDigits: 1 });
  return (
    <>
      <DataTable
        id="circular-files"
        caption={t('title')}
        captionHidden
        rows={circular.files}
        rowKey={(one) => one.fileId}
        empty={<EmptyState title={t('none')} />}
        columns={[
          {
            key: 'name',
            header: t('name'),
            primary: true,
            width: 'wide',
            cell: (one) => (
              <Link href={`/api/files/${one.fileId}`} download={one.name}>
                {one.title ?? one.name}
              </Link>
            ),
          },
          { key: 'role', header: t('role'), cell: (one) => t(`roles.${one.role}`) },
          {
            key: 'size',
            header: t('size'),
            align: 'end',
            cell: (one) => t('megabytes', { size: megabytes(one.size) }),
          },
          ...(removable.size > 0
            ? [
                {
                  key: 'remove',
                  header: '',
                  cell: (one: (typeof circular.files)[number]) =>
                    removable.has(one) ? (
                      <ConfirmDialog
                        triggerLabel={t('remove')}
                        triggerVariant="quiet"
                        triggerSize="small"
                        title={t('removeTitle')}
                        confirmLabel={t('remove')}
                        cancelLabel={t('keep')}
                        action={() => removeFileAction(circular.id, one.fileId)}
                        translateRefusal={refusalText}
                      >
                        {t('removeText', { name: one.title ?? one.name })}
                      </ConfirmDialog>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {roles.length === 0 ? null : (
        <Disclosure summary={t('attach')}>
          <AttachForm circular={circular} roles={roles} />
        </Disclosure>
      )}
    </>
  );
}

function AttachForm({ circular, roles }: Pick<CircularPage, 'circular'> & { roles: readonly CircularFileRole[] }) {
  const t = useTranslations('circulars.files');
  const words = useFormWords();
  const hasScan = circular.files.some((one) => one.role === 'initialledScan');
  const start: { role: string; title: string; file: FileList | null } = {
    role: roles.at(-1) ?? '',
    title: '',
    file: null,
  };
  const form = useCommandForm<typeof start, unknown>({
    defaultValues: start,
    action: ({ file, ...values }) => {
      const upload = new FormData();
      const [chosen] = file ?? [];
      if (chosen !== undefined) upload.set('file', chosen);
      return attachAction({ ...values, circularId: circular.id }, upload);
    },
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset(start),
  });
  return (
    <Form form={form} label={t('attach')} submitLabel={t('attachSubmit')} {...words.frame}>
      {isIssued(circular.state) ? <p>{t('afterIssue')}</p> : null}
      <FileField label={t('file')} {...form.field('file')} />
      <FieldRow>
        <SelectField
          label={t('role')}
          options={roles.map((role) => ({
            value: role,
            label: role === 'initialledScan' && hasScan ? t('replaceScan') : t(`roles.${role}`),
          }))}
          {...form.field('role')}
        />
        <TextField label={t('titleField')} optionalLabel={words.optional} {...form.field('title')} />
      </FieldRow>
    </Form>
  );
}
