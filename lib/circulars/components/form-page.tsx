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
  mayOpenRegister = true,
  children,
}: {
  title: string;
  answer: string;
  /** The circular that the form belongs to; absent for a new one. */
  circular?: { readonly id: string; readonly name: string };
  /** False for who has this page and not the register above it: no way leads there. */
  mayOpenRegister?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('circulars');
  const trail = (
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
  );
  return (
    <Page>
      <PageHeader trail={mayOpenRegister ? trail : undefined} title={title} answer={answer} />
      {children}
    </Page>
  );
}
