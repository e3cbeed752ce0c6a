import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';

/** A page with one form: where it stands, what it does, the form. */
export function FormPage({
  list,
  between,
  title,
  answer,
  children,
}: {
  /** Address of the list of nominations. */
  list: string;
  /** The nomination that the form is about. */
  between?: { readonly label: string; readonly href: string };
  title: string;
  answer: string;
  children: ReactNode;
}) {
  const t = useTranslations('nominations');
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'list', label: t('title'), href: list },
              ...(between === undefined ? [] : [{ key: 'between', ...between }]),
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
