import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BalanceView } from '@/lib/programme/components/balance/balance-view';
import { loadBalance } from '@/lib/programme/loaders/balance';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('balance');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/balance'>) {
  const { meeting } = await params;
  return <BalanceView data={await loadBalance(meeting, await searchParams, await getLocale())} />;
}
