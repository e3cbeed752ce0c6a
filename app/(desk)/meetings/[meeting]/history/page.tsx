import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/lib/history/components/history-page';
import { loadMeetingHistory } from '@/lib/history/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/history'>) {
  const { meeting } = await params;
  return <HistoryView data={await loadMeetingHistory(meeting, await searchParams)} />;
}
