import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectForm } from '@/lib/nominations/components/correct-form';
import { FormPage } from '@/lib/nominations/components/form-page';
import { loadCorrection } from '@/lib/nominations/loaders/detail';
import { fullName } from '@/lib/people/rules';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('form.correctTitle') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/nominations/[nomination]/edit'>) {
  const { meeting, nomination } = await params;
  const data = await loadCorrection(meeting, nomination, await getLocale());
  const t = await getTranslations('nominations');
  const list = `/meetings/${meeting}/nominations`;
  return (
    <FormPage
      list={list}
      between={{ label: fullName(data.person), href: `${list}/${nomination}` }}
      title={t('form.correctTitle')}
      answer={t('form.correctAnswer', { name: fullName(data.person) })}
    >
      <CorrectForm data={data} />
    </FormPage>
  );
}
