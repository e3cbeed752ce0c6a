import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DifferencesPage } from '@/lib/nominations/components/differences-page';
import { loadDifferences } from '@/lib/nominations/loaders/differences';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('differences.title') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/nominations/differences'>) {
  const { meeting } = await params;
  return <DifferencesPage data={await loadDifferences(meeting, await getLocale())} />;
}
