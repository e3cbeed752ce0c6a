'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useId, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { CheckboxGroup } from '@/lib/ui/field';
import { keepColumnsAction } from '../actions';
import { addressOf, type ListColumn, type ListView, listColumns } from '../listing';

/** Chooses the columns of the table. The choice stands in the address, and is remembered for the account. */
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
            const chosen = new FormData(event.currentTarget).getAll('columns').map(String);
            setOpen(false);
            startTransition(async () => {
              // The table follows the address also when the choice could not be kept for the next time.
              await keepColumnsAction(chosen).catch(() => undefined);
              router.push(addressOf(path, { ...view, show: chosen.join(',') }), { scroll: false });
            });
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
