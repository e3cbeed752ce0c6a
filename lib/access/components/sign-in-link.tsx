'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { LinkButton } from '@/lib/ui/button';

/** Leads to the sign-in page and from there back to the page that asked for it. */
export function SignInLink({ children }: { children: string }) {
  const search = useSearchParams().toString();
  const here = `${usePathname()}${search === '' ? '' : `?${search}`}`;
  return (
    <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary">
      {children}
    </LinkButton>
  );
}
