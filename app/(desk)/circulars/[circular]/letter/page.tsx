import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularLetters } from '@/lib/circulars/components/letter-page';
import { loadCircularLetters } from '@/lib/circulars/loaders/letter';
import { loadNoticeMatter } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.page');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/circulars/[circular]/letter'>) {
  const { circular } = await params;
  const { to } = await searchParams;
  const data = await loadCircularLetters(circular, loadNoticeMatter);
  return <CircularLetters data={data} wanted={typeof to === 'string' ? to : undefined} />;
}
