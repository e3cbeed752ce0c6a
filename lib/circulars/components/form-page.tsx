import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

/** A page below the register: where it stands, what it does, its form. */
export function RegisterFormPage({
  title,
  answer,
  circular,
  children,
}: {
  title: string;
  answer: string;
  /** The circular that the form belongs to; absent for a new one. */
  circular?: { readonly id: string; readonly name: string };
  children: ReactNode;
}) {
  const t = useTranslations('circulars');
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('detail.trail')}
            items={[
              { key: 'register', label: t('toRegister'), href: '/circulars' },
              ...(circular === undefined
                ? []
                : [{ key: 'circular', label: circular.name, href: `/circulars/${circular.id}` }]),
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
