import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AttendancePage } from '@/lib/consultations/components/form-pages';
import { loadAttendanceForm } from '@/lib/consultations/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultations.attendance');
  return { title: t('title') };
}

export default async function Page({
  params,
}: PageProps<'/meetings/[meeting]/consultations/[consultation]/attendance'>) {
  const { meeting, consultation } = await params;
  return <AttendancePage data={await loadAttendanceForm(meeting, consultation)} />;
}
