import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { SiteFrame } from './site-frame';

export default async function Unauthorized() {
  const t = await getTranslations('access.unauthorized');
  return (
    <SiteFrame>
      <Page width="text">
        <PageHeader title={t('title')} answer={t('text')} />
        <LinkButton href="/sign-in" variant="primary">
          {t('signIn')}
        </LinkButton>
      </Page>
    </SiteFrame>
  );
}
