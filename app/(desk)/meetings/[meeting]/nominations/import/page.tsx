import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ImportBegun } from '@/lib/nominations/components/import/import-begun';
import { ImportStart } from '@/lib/nominations/components/import/import-start';
import { importRows, loadImport, loadImportStart } from '@/lib/nominations/loaders/import';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations.import');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/nominations/import'>) {
  const { meeting: slug } = await params;
  const asked = await searchParams;
  const draftId = typeof asked.draft === 'string' ? asked.draft : null;
  const data = draftId === null ? null : await loadImport(slug, draftId, await getLocale());
  if (data !== null) return <ImportBegun data={data} shown={importRows(data, asked)} />;
  const { meeting, expired } = await loadImportStart(slug, draftId);
  return <ImportStart slug={slug} meeting={meeting.shortTitle} expired={expired} />;
}
