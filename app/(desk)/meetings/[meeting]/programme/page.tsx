import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProgrammeView } from '@/lib/programme/components/programme-view';
import { loadProgrammePage } from '@/lib/programme/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme'>) {
  const { meeting } = await params;
  const { version } = await searchParams;
  return <ProgrammeView data={await loadProgrammePage(meeting, typeof version === 'string' ? version : undefined)} />;
}
