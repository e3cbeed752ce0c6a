import { useTranslations } from 'next-intl';
import { NavLinks } from '@/lib/ui/nav-links';

/** The pages about one meeting's programme, side by side. */
export function ProgrammeNav({ slug }: { slug: string }) {
  const t = useTranslations('programme.nav');
  const base = `/meetings/${slug}/programme`;
  return (
    <NavLinks
      label={t('label')}
      items={[
        { key: 'programme', label: t('programme'), href: base, exact: true },
        { key: 'versions', label: t('versions'), href: `${base}/versions` },
        { key: 'compare', label: t('compare'), href: `${base}/compare` },
      ]}
    />
  );
}
