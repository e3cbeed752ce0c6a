import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountsView } from '@/lib/access/components/accounts-page';
import { loadAccounts } from '@/lib/access/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.accounts');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/accounts'>) {
  return <AccountsView data={await loadAccounts(await searchParams)} />;
}
