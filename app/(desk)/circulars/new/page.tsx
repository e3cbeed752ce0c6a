import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularForm } from '@/lib/circulars/components/circular-form';
import { RegisterFormPage } from '@/lib/circulars/components/form-page';
import { loadNewCircular } from '@/lib/circulars/loaders/forms';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('draft') };
}

export default async function Page({ searchParams }: PageProps<'/circulars/new'>) {
  const data = await loadNewCircular(await searchParams);
  const t = await getTranslations('circulars');
  return (
    <RegisterFormPage title={t('draft')} answer={t('form.draftAnswer')}>
      <CircularForm mode="draft" data={data} />
    </RegisterFormPage>
  );
}
