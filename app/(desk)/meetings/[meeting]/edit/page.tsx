import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditMeeting } from '@/lib/meetings/components/edit-page';
import { loadMeetingForm } from '@/lib/meetings/loaders';

export async function generateMetadata({ params }: PageProps<'/meetings/[meeting]/edit'>): Promise<Metadata> {
  const { meeting } = await loadMeetingForm((await params).meeting);
  const t = await getTranslations('meetings.form');
  return { title: t('editTitle', { title: meeting.shortTitle }) };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/edit'>) {
  return <EditMeeting data={await loadMeetingForm((await params).meeting)} />;
}
