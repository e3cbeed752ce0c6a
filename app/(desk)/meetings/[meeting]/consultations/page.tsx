import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsultationList } from '@/lib/consultations/components/consultation-list';
import { loadConsultations } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultations');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/consultations'>) {
  const { meeting } = await params;
  return <ConsultationList data={await loadConsultations(meeting, await searchParams)} />;
}
