import type { Metadata } from 'next';
import { MissionMeeting } from '@/lib/summary/components/mission-page';
import { loadMissionMeeting } from '@/lib/summary/loaders/mission';

export async function generateMetadata({ params }: PageProps<'/mission/meetings/[meeting]'>): Promise<Metadata> {
  const { about } = await loadMissionMeeting((await params).meeting);
  return { title: about.shortTitle };
}

export default async function Page({ params }: PageProps<'/mission/meetings/[meeting]'>) {
  return <MissionMeeting data={await loadMissionMeeting((await params).meeting)} />;
}
