import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditConsultation } from '@/lib/consultations/components/edit-page';
import { loadConsultationForm } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultations.form');
  return { title: t('editTitle') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/consultations/[consultation]/edit'>) {
  const { meeting, consultation } = await params;
  return <EditConsultation data={await loadConsultationForm(meeting, consultation)} />;
}
