import type { ReactNode } from 'react';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Trail } from './trail';

/** A page with one form: where it stands, what it does, the form. */
export function FormPage({
  body,
  title,
  answer,
  children,
}: {
  /** The body that the form belongs to; absent for a new one. */
  body?: { readonly slug: string; readonly name: string };
  title: string;
  answer: string;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageHeader trail={<Trail body={body} here={title} />} title={title} answer={answer} />
      {children}
    </Page>
  );
}
