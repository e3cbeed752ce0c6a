import { useTranslations } from 'next-intl';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';

/** The way from the list of bodies to a page. */
export function Trail({
  body,
  here,
}: {
  body?: { readonly slug: string; readonly name: string };
  /** Name of this page, when it stands below the body's own page or is a new body. */
  here?: string;
}) {
  const t = useTranslations('bodies');
  const items = [{ key: 'bodies', label: t('title'), href: '/bodies' }];
  if (body !== undefined) items.push({ key: 'body', label: body.name, href: `/bodies/${body.slug}` });
  const last = here === undefined ? [] : [{ key: 'here', label: here }];
  return <Breadcrumbs label={t('breadcrumbs')} items={[...items, ...last]} />;
}
