import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NumberLedger } from '@/lib/circulars/components/numbers-page';
import { loadNumbers } from '@/lib/circulars/loaders/numbers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('numbers.title') };
}

export default async function Page({ searchParams }: PageProps<'/circulars/numbers'>) {
  return <NumberLedger data={await loadNumbers(await searchParams)} />;
}
