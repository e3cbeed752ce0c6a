import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularList } from '@/lib/circulars/components/circular-list';
import { loadRegister } from '@/lib/circulars/loaders/register';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('registerTitle') };
}

export default async function Page({ searchParams }: PageProps<'/circulars'>) {
  return <CircularList data={await loadRegister(await searchParams)} />;
}
