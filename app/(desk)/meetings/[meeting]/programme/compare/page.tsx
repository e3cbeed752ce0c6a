import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ComparePage } from '@/lib/programme/components/versions/compare-page';
import { loadComparison } from '@/lib/programme/loaders/comparison';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.compare');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/compare'>) {
  const { meeting } = await params;
  const { from, to } = await searchParams;
  const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
  return <ComparePage data={await loadComparison(meeting, { from: one(from), to: one(to) }, await getLocale())} />;
}
