import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/nominations/components/form-page';
import { RecordForm } from '@/lib/nominations/components/record-form';
import { loadNewNomination } from '@/lib/nominations/loaders/form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('form.recordTitle') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/nominations/new'>) {
  const { meeting } = await params;
  const { communication } = await searchParams;
  const wanted = typeof communication === 'string' && communication !== '' ? communication : null;
  const data = await loadNewNomination(meeting, wanted, await getLocale());
  const t = await getTranslations('nominations');
  return (
    <FormPage
      list={`/meetings/${meeting}/nominations`}
      title={t('form.recordTitle')}
      answer={t('form.recordAnswer', { from: data.communication === null ? 'hand' : 'communication' })}
    >
      <RecordForm data={data} />
    </FormPage>
  );
}
