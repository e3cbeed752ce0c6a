import type { Metadata } from 'next';
import { PublicProgramme } from '@/lib/programme/components/public-programme';
import { loadPublicProgramme } from '@/lib/programme/loaders';

export async function generateMetadata({ params }: PageProps<'/programmes/[meeting]'>): Promise<Metadata> {
  const { meeting } = await params;
  const data = await loadPublicProgramme(meeting);
  return { title: data.meeting.shortTitle };
}

export default async function Page({ params }: PageProps<'/programmes/[meeting]'>) {
  const { meeting } = await params;
  const { method, ...data } = await loadPublicProgramme(meeting);
  return <PublicProgramme data={data} method={method} documentHref={`/programmes/${meeting}/document`} />;
}
