'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { CheckboxGroup } from '@/lib/ui/field';
import { addressOf, columnsCookie, type ListColumn, type ListView, listColumns } from '../listing';

/** A year, in seconds: a choice of columns is made once. */
const rememberedFor = 365 * 24 * 3600;

/** Chooses the columns of the table. The choice stands in the address, and is remembered in this browser. */
export function ColumnsDialog({
  path,
  view,
  columns,
}: {
  path: string;
  view: ListView;
  columns: readonly ListColumn[];
}) {
  const t = useTranslations('nominations.columns');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const formId = useId();
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={t('close')}
        actions={
          <Button type="submit" form={formId} variant="primary">
            {t('apply')}
          </Button>
        }
      >
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault();
            const show = new FormData(event.currentTarget).getAll('columns').join(',');
            // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
            document.cookie = `${columnsCookie}=${show}; path=/meetings; max-age=${rememberedFor}; samesite=lax`;
            setOpen(false);
            router.push(addressOf(path, { ...view, show }), { scroll: false });
          }}
        >
          <CheckboxGroup
            label={t('which')}
            hint={t('hint')}
            name="columns"
            defaultValue={columns}
            options={listColumns.map((column) => ({ value: column, label: t(`names.${column}`) }))}
          />
        </form>
      </Dialog>
    </>
  );
}
