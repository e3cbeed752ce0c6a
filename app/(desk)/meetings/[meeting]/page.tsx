import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { consultationAddress } from '@/lib/consultations/loaders';
import { LatestEvents } from '@/lib/history/components/latest-events';
import { loadLatestEvents } from '@/lib/history/loaders';
import { Overview } from '@/lib/summary/components/overview-page';
import { loadOverview } from '@/lib/summary/loaders/overview';

/** How many of the newest events the overview shows. */
const latestShown = 5;

export async function generateMetadata({ params }: PageProps<'/meetings/[meeting]'>): Promise<Metadata> {
  const { meeting } = await loadOverview((await params).meeting);
  return { title: meeting.shortTitle };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]'>) {
  const data = await loadOverview((await params).meeting);
  if (data.meeting.kind === 'intersessionalMeeting') {
    const address = await consultationAddress(data.meeting.slug);
    if (address !== null) redirect(address as Route);
  }
  const entries = await loadLatestEvents(data.meeting, latestShown);
  return (
    <Overview
      data={data}
      latest={
        entries === null ? null : <LatestEvents entries={entries} href={`/meetings/${data.meeting.slug}/history`} />
      }
    />
  );
}
