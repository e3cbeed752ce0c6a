import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AnswersGrid } from '@/lib/circulars/components/answers-page';
import { loadAnswers } from '@/lib/circulars/loaders/answers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('answers.title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/circulars/answers'>) {
  const { meeting } = await params;
  return <AnswersGrid data={await loadAnswers(meeting, await searchParams, await getLocale())} />;
}
