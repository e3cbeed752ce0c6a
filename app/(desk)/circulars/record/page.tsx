import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularForm } from '@/lib/circulars/components/circular-form';
import { RegisterFormPage } from '@/lib/circulars/components/form-page';
import { loadRecordForm } from '@/lib/circulars/loaders/forms';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('record') };
}

export default async function Page() {
  const data = await loadRecordForm();
  const t = await getTranslations('circulars');
  return (
    <RegisterFormPage title={t('record')} answer={t('form.recordAnswer')}>
      <CircularForm mode="record" data={data} />
    </RegisterFormPage>
  );
}
