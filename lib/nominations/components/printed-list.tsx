import { useTranslations } from 'next-intl';
import { cellText, type TableDocument } from '@/lib/documents/table';
import { Paper, PaperTable } from '@/lib/ui/paper';

/** The list of nominations to be printed. */
export function PrintedList({ table, back }: { table: TableDocument; back: string }) {
  const t = useTranslations('nominations.export');
  return (
    <Paper back={{ href: back, label: t('back') }} printLabel={t('print')}>
      <PaperTable
        title={table.title}
        lines={table.lines}
        columns={table.columns}
        rows={table.rows.map((row) => row.map(cellText))}
      />
    </Paper>
  );
}
