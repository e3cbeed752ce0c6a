import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsideredPage } from '@/lib/consultations/components/form-pages';
import { loadConsideredForm } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultations.form');
  return { title: t('consideredTitle') };
}

export default async function Page({
  params,
}: PageProps<'/meetings/[meeting]/consultations/[consultation]/nominations'>) {
  const { meeting, consultation } = await params;
  return <ConsideredPage data={await loadConsideredForm(meeting, consultation)} />;
}
