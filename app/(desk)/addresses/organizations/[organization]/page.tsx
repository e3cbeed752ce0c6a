import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookFormPage } from '@/lib/addresses/components/form-page';
import { OrganizationForm } from '@/lib/addresses/components/organization-form';
import { loadOrganizationForm } from '@/lib/addresses/loaders/book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('addresses');
  return { title: t('organization') };
}

export default async function Page({ params }: PageProps<'/addresses/organizations/[organization]'>) {
  const data = await loadOrganizationForm((await params).organization);
  const t = await getTranslations('addresses');
  return (
    <BookFormPage title={data.organization.name} answer={t('changeAnswer')}>
      <OrganizationForm data={data} />
    </BookFormPage>
  );
}
