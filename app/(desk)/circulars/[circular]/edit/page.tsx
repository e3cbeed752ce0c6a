import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircularForm } from '@/lib/circulars/components/circular-form';
import { RegisterFormPage } from '@/lib/circulars/components/form-page';
import { loadCircularForm } from '@/lib/circulars/loaders/forms';
import { nameOf } from '@/lib/circulars/rules/findings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('circulars');
  return { title: t('detail.change') };
}

export default async function Page({ params }: PageProps<'/circulars/[circular]/edit'>) {
  const data = await loadCircularForm((await params).circular);
  const t = await getTranslations('circulars');
  const { circular } = data;
  const isRecord = circular.state === 'recorded';
  return (
    <RegisterFormPage
      circular={{ id: circular.id, name: nameOf(circular) }}
      title={isRecord ? t('detail.correct') : t('detail.change')}
      answer={isRecord ? t('form.correctAnswer') : t('form.changeAnswer')}
    >
      <CircularForm mode={isRecord ? 'correct' : 'change'} data={data} />
    </RegisterFormPage>
  );
}
