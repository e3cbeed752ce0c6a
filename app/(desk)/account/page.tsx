import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnAccount } from '@/lib/access/components/own-account-page';
import { loadOwnAccount } from '@/lib/access/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.account');
  return { title: t('title') };
}

export default async function Page() {
  return <OwnAccount data={await loadOwnAccount()} />;
}
