import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChairForm } from '@/lib/addresses/components/chair-form';
import { BookFormPage } from '@/lib/addresses/components/form-page';
import { loadChairForm } from '@/lib/addresses/loaders/book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addresses');
  return { title: t('recordChair') };
}

export default async function Page({ params }: PageProps<'/addresses/chairs/[chair]'>) {
  const data = await loadChairForm((await params).chair);
  const t = await getTranslations('addresses');
  return (
    <BookFormPage title={data.chair === null ? t('recordChair') : t('changeChair')} answer={t('chairAnswer')}>
      <ChairForm data={data} />
    </BookFormPage>
  );
}
