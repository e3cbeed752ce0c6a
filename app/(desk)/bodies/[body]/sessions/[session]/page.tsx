import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/lib/bodies/components/form-page';
import { SessionForm } from '@/lib/bodies/components/session-form';
import { loadBodyName, loadSession } from '@/lib/bodies/loaders';

export async function generateMetadata({ params }: PageProps<'/bodies/[body]/sessions/[session]'>): Promise<Metadata> {
  return { title: await loadBodyName((await params).body) };
}

export default async function Page({ params }: PageProps<'/bodies/[body]/sessions/[session]'>) {
  const { body, session } = await params;
  const data = await loadSession(body, session);
  const t = await getTranslations('bodies');
  return (
    <FormPage
      body={data.body}
      title={t('sessionForm.correctTitle', {
        session: t('sessions.ordinal', { number: data.session.number }),
      })}
      answer={t('sessionForm.correctAnswer')}
    >
      <SessionForm data={data} />
    </FormPage>
  );
}
