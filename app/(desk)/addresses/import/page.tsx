import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookImport } from '@/lib/addresses/components/book-import';
import { BookFormPage } from '@/lib/addresses/components/form-page';
import { loadBookImport } from '@/lib/addresses/loaders/sheet';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addresses');
  return { title: t('sheet.title') };
}

export default async function Page({ searchParams }: PageProps<'/addresses/import'>) {
  const { draft } = await searchParams;
  const data = await loadBookImport(typeof draft === 'string' ? draft : undefined);
  const t = await getTranslations('addresses');
  return (
    <BookFormPage title={t('sheet.title')} answer={data.draft === null ? t('sheet.answer') : t('sheet.previewAnswer')}>
      <BookImport data={data} />
    </BookFormPage>
  );
}
