import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { SessionForm } from '@/lib/bodies/components/session-form';
import { loadNewSession } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('sessionForm.recordTitle') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/sessions/new'>) {
  const { body } = await params;
  const data = await loadNewSession(body);
  const t = await getTranslations('bodies');
  return (
    <FormPage body={data.body} title={t('sessionForm.recordTitle')} answer={t('sessionForm.recordAnswer')}>
      <SessionForm data={data} />
    </FormPage>
  );
}
