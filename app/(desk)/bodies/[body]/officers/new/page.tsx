import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { OfficerForm } from '@/lib/bodies/components/officer-form';
import { loadNewOfficer } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('officerForm.recordTitle') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/officers/new'>) {
  const { body } = await params;
  const data = await loadNewOfficer(body);
  const t = await getTranslations('bodies');
  return (
    <FormPage body={data.body} title={t('officerForm.recordTitle')} answer={t('officerForm.recordAnswer')}>
      <OfficerForm data={data} />
    </FormPage>
  );
}
