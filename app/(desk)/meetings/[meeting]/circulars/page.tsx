import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularList } from '@/lib/circulars/components/circular-list';
import { loadMeetingCirculars } from '@/lib/circulars/loaders/register';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/circulars'>) {
  const { meeting } = await params;
  return <CircularList data={await loadMeetingCirculars(meeting, await searchParams)} />;
}
