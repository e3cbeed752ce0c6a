import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WithdrawalView } from '@/lib/programme/components/withdrawal/withdrawal-page';
import { loadWithdrawalPage } from '@/lib/programme/loaders/withdrawal';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme.withdrawal');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme/withdrawal'>) {
  const { meeting } = await params;
  const { nomination } = await searchParams;
  const wanted = typeof nomination === 'string' && nomination !== '' ? nomination : undefined;
  return <WithdrawalView data={await loadWithdrawalPage(meeting, wanted, await getLocale())} />;
}
