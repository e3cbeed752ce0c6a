import { useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';
import type { FindingCounts } from './version-acts';

/** Reminds of what the rules found before an act: it informs, and only the impossible stops it. */
export function GoingOn({ counts }: { counts: FindingCounts }) {
  const t = useTranslations('programme.versions');
  const { blockers, warnings, notes } = counts;
  if (blockers + warnings + notes === 0) return <Notice tone="success">{t('nothingFound')}</Notice>;
  return (
    <Notice tone={blockers > 0 ? 'blocker' : warnings > 0 ? 'warning' : 'note'}>{t('found', { ...counts })}</Notice>
  );
}
