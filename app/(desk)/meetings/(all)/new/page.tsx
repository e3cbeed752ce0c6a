import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IdentityForm } from '@/lib/meetings/components/identity-form';
import { loadNewMeeting } from '@/lib/meetings/loaders';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.form');
  return { title: t('createTitle') };
}

export default async function NewMeetingPage() {
  const { choices } = await loadNewMeeting();
  const t = await getTranslations('meetings.form');
  return (
    <Page>
      <PageHeader title={t('createTitle')} answer={t('createAnswer')} />
      <IdentityForm meeting={null} choices={choices} />
    </Page>
  );
}
