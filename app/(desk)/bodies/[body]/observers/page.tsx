import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { ObserversForm } from '@/lib/bodies/components/observers-form';
import { loadObserversForEditing } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('observersForm.title') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/observers'>) {
  const { body } = await params;
  const data = await loadObserversForEditing(body);
  const t = await getTranslations('bodies');
  return (
    <FormPage
      body={data.body}
      title={t('observersForm.title')}
      answer={t('observersForm.answer', { present: data.observers.length })}
    >
      <ObserversForm data={data} />
    </FormPage>
  );
}
