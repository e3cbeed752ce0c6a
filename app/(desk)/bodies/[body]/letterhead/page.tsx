import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { LetterheadForm } from '@/lib/circulars/components/letterhead-form';
import { loadLetterhead } from '@/lib/circulars/loaders/letter';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.letterhead');
  return { title: t('title') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/letterhead'>) {
  const data = await loadLetterhead((await params).body);
  const t = await getTranslations('letters.letterhead');
  return (
    <FormPage body={data.body} title={t('title')} answer={t('answer')}>
      <LetterheadForm data={data} />
    </FormPage>
  );
}
