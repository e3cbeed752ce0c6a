import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrectForm } from '@/lib/correspondence/components/correct-form';
import { loadCommunicationForm } from '@/lib/correspondence/loaders';
import { registerNumber } from '@/lib/correspondence/rules';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

type Props = PageProps<'/correspondence/[communication]/edit'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { communication } = await loadCommunicationForm((await params).communication);
  const t = await getTranslations('correspondence.form');
  return { title: t('editTitle', { number: registerNumber(communication) }) };
}

export default async function EditCommunicationPage({ params }: Props) {
  const data = await loadCommunicationForm((await params).communication);
  const t = await getTranslations('correspondence.form');
  return (
    <Page>
      <PageHeader title={t('editTitle', { number: registerNumber(data.communication) })} answer={t('editAnswer')} />
      <CorrectForm data={data} />
    </Page>
  );
}
