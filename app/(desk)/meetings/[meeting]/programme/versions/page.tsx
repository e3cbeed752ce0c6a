import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { loadConsultations } from '@/lib/consultations/loaders';
import { VersionsView } from '@/lib/programme/components/versions/versions-page';
import { loadVersionsPage } from '@/lib/programme/loaders/versions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.versions');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/versions'>) {
  const { meeting } = await params;
  const { version } = await searchParams;
  const data = await loadVersionsPage(meeting, typeof version === 'string' ? version : undefined, await getLocale());
  // Only who may record an agreement is asked at which meeting it came about.
  const consultations = data.mayAgree ? (await loadConsultations(meeting, {})).all : [];
  return (
    <VersionsView
      data={data}
      agreementMeetings={consultations
        .filter((one) => one.status !== 'cancelled')
        .map((one) => ({ id: one.meetingId, title: one.shortTitle, startsOn: one.startsOn, status: one.status }))}
    />
  );
}
