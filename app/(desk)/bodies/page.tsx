import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BodyList } from '@/lib/bodies/components/body-list';
import { loadBodies } from '@/lib/bodies/loaders';
import { readBodyListView } from '@/lib/bodies/rules';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/bodies'>) {
  return <BodyList data={await loadBodies()} view={readBodyListView(await searchParams)} />;
}
