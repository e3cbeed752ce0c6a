'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { CheckboxGroup, DateField, RadioGroup } from '@/lib/ui/field';
import { exportColumns, exportFormats, isRestricted, usualColumns } from '../exports/columns';
import styles from './export-dialog.module.css';

/**
 * Chooses columns, format and day of a list to be handed out, and gets it. A plain form: the list comes from its address.
 *
 * @param path of the page of the nominations
 * @param keep filters of the list as it is shown
 * @param asksWho whether to ask who is listed: the list is not filtered by status
 * @param today the day at the desk
 */
export function ExportDialog({
  path,
  keep,
  asksWho,
  today,
}: {
  path: string;
  keep: readonly { readonly name: string; readonly value: string }[];
  asksWho: boolean;
  today: string;
}) {
  const t = useTranslations('nominations.export');
  const [open, setOpen] = useState(false);
  const formId = useId();
  const options = (restricted: boolean) =>
    exportColumns
      .filter((column) => isRestricted(column) === restricted)
      .map((column) => ({ value: column, label: t(`columns.${column}`) }));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={t('close')}
        actions={
          <>
            <Button type="submit" form={formId} formAction={`${path}/print`}>
              {t('printView')}
            </Button>
            <Button type="submit" form={formId} variant="primary">
              {t('download')}
            </Button>
          </>
        }
      >
        <form id={formId} className={styles.form} action={`${path}/export`} method="get">
          {keep.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <RadioGroup
            label={t('format')}
            name="format"
            inline
            defaultValue="xlsx"
            options={exportFormats.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
          />
          {asksWho ? (
            <RadioGroup
              label={t('who')}
              hint={t('whoHint')}
              name="status"
              inline
              defaultValue="pool"
              options={[
                { value: 'pool', label: t('whoPool') },
                { value: '', label: t('whoAll') },
              ]}
            />
          ) : null}
          <DateField label={t('asAtField')} hint={t('asAtHint')} name="asAt" defaultValue={today} max={today} />
          <CheckboxGroup
            label={t('columnsField')}
            name="columns"
            inline
            defaultValue={usualColumns}
            options={options(false)}
          />
          <CheckboxGroup
            label={t('restrictedField')}
            hint={t('restrictedHint')}
            name="columns"
            inline
            options={options(true)}
          />
        </form>
      </Dialog>
    </>
  );
}
