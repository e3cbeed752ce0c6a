import type { Metadata } from 'next';
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
