import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintedProgramme } from '@/lib/programme/components/printed-programme';
import { loadProgrammeExport } from '@/lib/programme/loaders/export';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/print'>) {
  const { meeting } = await params;
  const { version } = await searchParams;
  const wanted = typeof version === 'string' ? version : undefined;
  return <PrintedProgramme data={await loadProgrammeExport(meeting, wanted, await getLocale())} />;
}
