import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewConsultation } from '@/lib/consultations/components/edit-page';
import { loadNewConsultation } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultations.form');
  return { title: t('createTitle') };
}

export default async function Page({ params }: PageProps<'/meetings/[meeting]/consultations/new'>) {
  return <NewConsultation data={await loadNewConsultation((await params).meeting)} />;
}
