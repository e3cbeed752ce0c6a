'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('common.errors');
  return (
    <Page width="text">
      <PageHeader title={t('failedTitle')} answer={t('failedText')} />
      <Button onClick={reset}>{t('tryAgain')}</Button>
    </Page>
  );
}
