import { useTranslations } from 'next-intl';
import { NavLinks } from '@/lib/ui/nav-links';

/**
 * The pages about one meeting's programme, side by side.
 *
 * @param isDesk whether aims and what is to be updated after a change are open to the reader: the desk and the Chair
 */
export function ProgrammeNav({ slug, isDesk }: { slug: string; isDesk: boolean }) {
  const t = useTranslations('programme.nav');
  const base = `/meetings/${slug}/programme`;
  return (
    <NavLinks
      label={t('label')}
      items={[
        { key: 'programme', label: t('programme'), href: base, exact: true },
        { key: 'versions', label: t('versions'), href: `${base}/versions` },
        { key: 'compare', label: t('compare'), href: `${base}/compare` },
        { key: 'sheets', label: t('sheets'), href: `${base}/sheets` },
        ...(isDesk ? [{ key: 'aims', label: t('aims'), href: `${base}/aims` }] : []),
        ...(isDesk ? [{ key: 'followUp', label: t('followUp'), href: `${base}/follow-up` }] : []),
      ]}
    />
  );
}
