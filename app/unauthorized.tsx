import { getTranslations } from 'next-intl/server';
import { SignInLink } from '@/lib/access/components/sign-in-link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { SiteFrame } from './site-frame';

export default async function Unauthorized() {
  const t = await getTranslations('access.unauthorized');
  return (
    <SiteFrame>
      <Page width="text">
        <PageHeader title={t('title')} answer={t('text')} />
        <SignInLink>{t('signIn')}</SignInLink>
      </Page>
    </SiteFrame>
  );
}
