import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintedList } from '@/lib/nominations/components/printed-list';
import { listTable } from '@/lib/nominations/exports/list';
import { loadNominationExport } from '@/lib/nominations/loaders/export';
import { loadExportWords } from '@/lib/nominations/loaders/export-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('export.listTitle') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/nominations/print'>) {
  const { meeting } = await params;
  const data = await loadNominationExport(meeting, await searchParams, await getLocale());
  if (data === null) notFound();
  const { head, words } = await loadExportWords(data);
  return (
    <PrintedList
      table={listTable(data.rows, data.request.columns, head, words, false)}
      back={`/meetings/${meeting}/nominations`}
    />
  );
}
