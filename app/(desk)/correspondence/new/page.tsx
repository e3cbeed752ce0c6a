import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordForm } from '@/lib/correspondence/components/record-form';
import { loadNewCommunication } from '@/lib/correspondence/loaders';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('correspondence.form');
  return { title: t('newTitle') };
}

export default async function NewCommunicationPage() {
  const { choices } = await loadNewCommunication();
  const t = await getTranslations('correspondence.form');
  return (
    <Page>
      <PageHeader title={t('newTitle')} answer={t('newAnswer')} />
      <RecordForm choices={choices} />
    </Page>
  );
}
