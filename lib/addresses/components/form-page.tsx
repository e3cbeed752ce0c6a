import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

/** A page below the address book: where it stands, what it does, its form. */
export function BookFormPage({ title, answer, children }: { title: string; answer: string; children: ReactNode }) {
  const t = useTranslations('addresses');
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'book', label: t('title'), href: '/addresses' },
              { key: 'here', label: title },
            ]}
          />
        }
        title={title}
        answer={answer}
      />
      {children}
    </Page>
  );
}
