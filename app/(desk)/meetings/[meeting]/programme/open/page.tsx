import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpenDraftView } from '@/lib/programme/components/board/open-draft-page';
import { loadOpenDraft } from '@/lib/programme/loaders/board';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.openDraft');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/open'>) {
  const { meeting } = await params;
  const { base } = await searchParams;
  return <OpenDraftView data={await loadOpenDraft(meeting, typeof base === 'string' ? base : undefined)} />;
}
