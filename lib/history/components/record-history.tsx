import { useTranslations } from 'next-intl';
import { Section } from '@/lib/ui/section';
import type { HistoryEntry } from '../types';
import { Entries } from './entries';

/** What was recorded of one record, on the page that shows it. */
export function RecordHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations('history');
  return (
    <Section id="history" title={t('title')}>
      <Entries entries={entries} />
    </Section>
  );
}
