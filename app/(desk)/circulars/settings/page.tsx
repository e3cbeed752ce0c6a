import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterFormPage } from '@/lib/circulars/components/form-page';
import { SettingsForm } from '@/lib/circulars/components/settings-form';
import { loadSettings } from '@/lib/circulars/loaders/numbers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('settings.title') };
}

export default async function Page() {
  const data = await loadSettings();
  const t = await getTranslations('circulars');
  return (
    <RegisterFormPage title={t('settings.title')} answer={t('settings.answer')} mayOpenRegister={data.mayOpenRegister}>
      <SettingsForm data={data} />
    </RegisterFormPage>
  );
}
