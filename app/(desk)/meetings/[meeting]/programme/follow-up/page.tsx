import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FollowUpView } from '@/lib/programme/components/follow-up/follow-up-page';
import { loadFollowUpPage } from '@/lib/programme/loaders/follow-up';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.followUp');
  return { title: t('title') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/programme/follow-up'>) {
  const { meeting } = await params;
  return <FollowUpView data={await loadFollowUpPage(meeting, await getLocale())} />;
}
