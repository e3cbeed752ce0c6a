import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { MembersForm } from '@/lib/bodies/components/members-form';
import { loadMembersForEditing } from '@/lib/bodies/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bodies');
  return { title: t('membersForm.title') };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/members'>) {
  const { body } = await params;
  const data = await loadMembersForEditing(body);
  const t = await getTranslations('bodies');
  return (
    <FormPage
      body={data.body}
      title={t('membersForm.title')}
      answer={t('membersForm.answer', { present: data.present.length })}
    >
      <MembersForm data={data} />
    </FormPage>
  );
}
