import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BodyForm } from '@/lib/bodies/components/body-form';
import { FormPage } from '@/lib/bodies/components/form-page';
import { loadNewBody } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies.bodyForm');
  return { title: t('createTitle') };
}

export default async function Page() {
  const { parents } = await loadNewBody();
  const t = await getTranslations('bodies.bodyForm');
  return (
    <FormPage title={t('createTitle')} answer={t('createAnswer')}>
      <BodyForm body={null} parents={parents} />
    </FormPage>
  );
}
