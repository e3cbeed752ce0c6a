import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RegisterPage } from '@/lib/correspondence/components/register-page';
import { loadCorrespondence } from '@/lib/correspondence/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('correspondence');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/correspondence'>) {
  return <RegisterPage data={await loadCorrespondence(await searchParams, await getLocale())} />;
}
