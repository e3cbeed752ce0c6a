import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LettersPreview } from '@/lib/participation/components/letters-page';
import { loadLetters } from '@/lib/participation/loaders/letters';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.choice');
  return { title: t('previewTitle') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/letters/preview'>) {
  const { meeting } = await params;
  return <LettersPreview data={await loadLetters(meeting, await searchParams)} />;
}
