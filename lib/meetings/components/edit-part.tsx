import { useTranslations } from 'next-intl';
import { Link } from '@/lib/ui/link';

/** Leads from a part of the overview to the form that changes it; nothing for who may not. */
export function EditPart({ href, part }: { href: string | null; part: string }) {
  const t = useTranslations('meetings.overview');
  if (href === null) return null;
  return (
    <Link href={href} aria-label={t('editPartLabel', { part })}>
      {t('editPart')}
    </Link>
  );
}
