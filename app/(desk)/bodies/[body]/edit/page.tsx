import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BodyForm } from '@/lib/bodies/components/body-form';
import { FormPage } from '@/lib/bodies/components/form-page';
import { loadBodyForEditing } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('bodyForm.editTitle') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/edit'>) {
  const { body } = await params;
  const data = await loadBodyForEditing(body);
  const t = await getTranslations('bodies');
  return (
    <FormPage body={data.body} title={t('bodyForm.editTitle')} answer={t('bodyForm.editAnswer')}>
      <BodyForm body={data.body} parents={data.parents} />
    </FormPage>
  );
}
