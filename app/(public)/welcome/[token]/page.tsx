import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WelcomeForm } from '@/lib/access/components/welcome-form';
import { loadWelcome } from '@/lib/access/loaders';
import { writtenMoment } from '@/lib/i18n/dates';
import { deskZone } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { LinkButton } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

/** The address holds a secret: no other site may learn it, and no search engine may keep it. */
export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false } };

export default async function WelcomePage({ params }: PageProps<'/welcome/[token]'>) {
  const { token } = await params;
  const t = await getTranslations('access.welcome');
  const link = loadWelcome(token);
  if (link === null) {
    return (
      <Page width="text">
        <PageHeader title={t('lostTitle')} answer={t('lostAnswer')} />
        <LinkButton href="/sign-in">{t('toSignIn')}</LinkButton>
      </Page>
    );
  }
  const words = { name: link.displayName, email: link.email };
  return (
    <Page width="text">
      <PageHeader title={t(`${link.purpose}Title`)} answer={t(`${link.purpose}Answer`, words)} />
      <WelcomeForm token={token} firstAdministrator={link.purpose === 'firstAdministrator'} />
      <p>{t('expires', { date: writtenMoment(instant(link.expiresAt), await getLocale(), deskZone) })}</p>
    </Page>
  );
}
