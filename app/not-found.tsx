import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { SiteFrame } from './site-frame';

export default async function NotFound() {
  const t = await getTranslations('common.errors');
  return (
    <SiteFrame>
      <Page width="text">
        <PageHeader title={t('notFoundTitle')} answer={t('notFoundText')} />
        <LinkButton href="/">{t('toStart')}</LinkButton>
      </Page>
    </SiteFrame>
  );
}
