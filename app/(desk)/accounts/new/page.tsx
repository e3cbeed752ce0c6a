import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/lib/access/components/account-form';
import { loadNewAccount } from '@/lib/access/loaders';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.create');
  return { title: t('title') };
}

export default async function NewAccountPage() {
  const { limits } = await loadNewAccount();
  const t = await getTranslations('access.create');
  return (
    <Page width="text">
      <PageHeader title={t('title')} answer={t('answer')} />
      <AccountForm limits={limits} />
    </Page>
  );
}
