import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LetterChoice } from '@/lib/participation/components/letter-choice';
import { loadLetterChoice } from '@/lib/participation/loaders/letters';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.choice');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/letters'>) {
  const { meeting } = await params;
  return <LetterChoice data={await loadLetterChoice(meeting, await searchParams)} />;
}
