import { useTranslations } from 'next-intl';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { HistoryEntry } from '../types';
import { Entries } from './entries';

/** What was recorded lately about a meeting, with the way to all of it. */
export function LatestEvents({ entries, href }: { entries: readonly HistoryEntry[]; href: string }) {
  const t = useTranslations('history');
  return (
    <Section id="latest" title={t('latest.title')} action={<Link href={href}>{t('latest.more')}</Link>}>
      {entries.length === 0 ? <EmptyState title={t('latest.empty')} /> : <Entries entries={entries} />}
    </Section>
  );
}
