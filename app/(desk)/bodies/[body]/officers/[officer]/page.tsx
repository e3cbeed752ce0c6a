import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { OfficerForm } from '@/lib/bodies/components/officer-form';
import { loadBodyName, loadOfficer } from '@/lib/bodies/loaders';

export async function generateMetadata({ params }: PageProps<'/bodies/[body]/officers/[officer]'>): Promise<Metadata> {
  return { title: await loadBodyName((await params).body) };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/officers/[officer]'>) {
  const { body, officer } = await params;
  const data = await loadOfficer(body, officer);
  const t = await getTranslations('bodies');
  return (
    <FormPage
      body={data.body}
      title={t('officerForm.changeTitle', {
        office: t(`offices.${data.officer.office}`),
        person: data.officer.person.nameAsPrinted,
      })}
      answer={t('officerForm.changeAnswer')}
    >
      <OfficerForm data={data} />
    </FormPage>
  );
}
