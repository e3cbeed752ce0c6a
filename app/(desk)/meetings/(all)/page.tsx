import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeetingList } from '@/lib/meetings/components/meeting-list';
import { loadMeetings } from '@/lib/meetings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/meetings'>) {
  return <MeetingList data={await loadMeetings(await searchParams, await getLocale())} />;
}
