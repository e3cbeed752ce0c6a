import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/lib/history/components/history-page';
import { loadInstallationHistory } from '@/lib/history/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history');
  return { title: t('installationTitle') };
}

export default async function Page({ searchParams }: PageProps<'/history'>) {
  return <HistoryView data={await loadInstallationHistory(await searchParams)} />;
}
