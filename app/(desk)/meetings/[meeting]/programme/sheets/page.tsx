import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ModeratorSheets } from '@/lib/programme/components/follow-up/moderator-sheets';
import { loadModeratorSheets } from '@/lib/programme/loaders/export';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.sheets');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/sheets'>) {
  const { meeting } = await params;
  const { version, panel } = await searchParams;
  const data = await loadModeratorSheets(meeting, typeof version === 'string' ? version : undefined, await getLocale());
  return <ModeratorSheets data={data} wanted={typeof panel === 'string' && panel !== '' ? Number(panel) : null} />;
}
