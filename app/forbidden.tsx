import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { SiteFrame } from './site-frame';

export default async function Forbidden() {
  const t = await getTranslations('access.forbidden');
  return (
    <SiteFrame>
      <Page width="text">
        <PageHeader title={t('title')} answer={t('text')} />
        <LinkButton href="/account">{t('account')}</LinkButton>
      </Page>
    </SiteFrame>
  );
}
