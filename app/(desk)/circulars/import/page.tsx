import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterFormPage } from '@/lib/circulars/components/form-page';
import { ListImport } from '@/lib/circulars/components/list-import';
import { loadListImport } from '@/lib/circulars/loaders/list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('recordList') };
}

export default async function Page({ searchParams }: PageProps<'/circulars/import'>) {
  const { draft } = await searchParams;
  const data = await loadListImport(typeof draft === 'string' ? draft : undefined);
  const t = await getTranslations('circulars');
  return (
    <RegisterFormPage title={t('recordList')} answer={data.draft === null ? t('list.answer') : t('list.previewAnswer')}>
      <ListImport data={data} />
    </RegisterFormPage>
  );
}
