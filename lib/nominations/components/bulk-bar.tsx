'use client';

import { useTranslations } from 'next-intl';
import { SelectionBar } from '@/lib/ui/selection';
import type { NominationsPage } from '../loaders/list';
import { BulkChange } from './bulk-change';

/** How many nominations are selected, and what can be done with them. */
export function BulkBar({ data, query }: { data: BulkData; query: string }) {
  const t = useTranslations('nominations.bulk');
  return (
    <SelectionBar
      count={(count) => t('selected', { count })}
      total={data.total}
      allLabel={t('selectAll', { count: data.total })}
      clearLabel={t('clear')}
      dismissLabel={t('close')}
    >
      <BulkChange data={data} query={query} />
    </SelectionBar>
  );
}

/** What of the page the acts on a selection need: little, because it travels to the browser. */
export type BulkData = {
  readonly meeting: NominationsPage['meeting'];
  /** How many match on all pages. */
  readonly total: number;
} & Pick<NominationsPage, 'meetingTopics' | 'targets' | 'mayRecord'>;
