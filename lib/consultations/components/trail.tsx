import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import type { PartialDate } from '@/lib/kernel/dates';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';

type Named = { readonly shortTitle: string; readonly startsOn: PartialDate | null };

/** What an intersessional meeting is called: those of one body share a title, and their day tells them apart. */
function useName(): (one: Named) => string {
  const t = useTranslations('consultations.form');
  const locale = useLocale();
  return ({ shortTitle, startsOn }) =>
    startsOn === null ? shortTitle : t('dated', { title: shortTitle, date: writtenDate(startsOn, locale) });
}

/** The way from a meeting to one of the intersessional meetings that prepare it, and to a page below that. */
export function Trail({
  served,
  consultation,
  here,
}: {
  served: { readonly slug: string; readonly shortTitle: string };
  consultation?: Named & { readonly slug: string };
  /** Name of this page, when it stands below the meeting's own page or is a new meeting. */
  here?: string;
}) {
  const t = useTranslations('consultations');
  const nameOf = useName();
  const base = `/meetings/${served.slug}`;
  const items: { key: string; label: string; href?: string }[] = [
    { key: 'meeting', label: served.shortTitle, href: base },
    { key: 'list', label: t('title'), href: `${base}/consultations` },
  ];
  if (consultation !== undefined) {
    const href = here === undefined ? undefined : `${base}/consultations/${consultation.slug}`;
    items.push({ key: 'one', label: nameOf(consultation), href });
  }
  if (here !== undefined) items.push({ key: 'here', label: here });
  return <Breadcrumbs label={t('trail')} items={items} />;
}
