import { useTranslations } from 'next-intl';
import { Link } from '@/lib/ui/link';
import { Menu } from '@/lib/ui/menu';

/** The forms in which a version of the programme is handed out. */
export function ExportMenu({ base, number }: { base: string; number: number }) {
  const t = useTranslations('programme.export');
  const file = (format: string) => `${base}/programme/export?version=${number}&format=${format}`;
  return (
    <Menu label={t('open')}>
      <Link href={file('docx')} download>
        {t('docx')}
      </Link>
      <Link href={file('xlsx')} download>
        {t('xlsx')}
      </Link>
      <Link href={`${base}/programme/print?version=${number}`}>{t('printView')}</Link>
    </Menu>
  );
}
