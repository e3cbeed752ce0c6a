import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RecordHistory } from '@/lib/history/components/record-history';
import { loadRecordHistory } from '@/lib/history/loaders';
import { NominationList } from '@/lib/nominations/components/nomination-list';
import { loadNominations } from '@/lib/nominations/loaders/list';

/** How many entries of a nomination's history stand beside the list. */
const historyShown = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/nominations'>) {
  const { meeting: slug } = await params;
  const data = await loadNominations(slug, await searchParams, await getLocale());
  const { selected, meeting } = data;
  const subjects =
    selected === null
      ? []
      : [
          { kind: 'nomination', id: selected.row.nominationId },
          { kind: 'nominationMeeting', id: selected.row.id },
        ];
  const entries = selected === null ? null : await loadRecordHistory(subjects, [meeting], historyShown);
  return <NominationList data={data} history={entries === null ? null : <RecordHistory entries={entries} />} />;
}
