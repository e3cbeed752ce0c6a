import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AimsView } from '@/lib/programme/components/aims/aims-page';
import { loadAims } from '@/lib/programme/loaders/aims';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('aims');
  return { title: t('title') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/programme/aims'>) {
  const { meeting } = await params;
  return <AimsView data={await loadAims(meeting, await getLocale())} />;
}
