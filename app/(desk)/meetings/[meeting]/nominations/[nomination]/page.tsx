import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RecordHistory } from '@/lib/history/components/record-history';
import { loadRecordHistory } from '@/lib/history/loaders';
import { NominationPage } from '@/lib/nominations/components/nomination-page';
import { loadNomination } from '@/lib/nominations/loaders/detail';

/** A nomination has few events; this many are all of them. */
const historyShown = 500;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nominations');
  return { title: t('detail.title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/meetings/[meeting]/nominations/[nomination]'>) {
  const { meeting, nomination } = await params;
  const data = await loadNomination(meeting, nomination, await getLocale());
  const { recorded } = await searchParams;
  const entries = await loadRecordHistory(
    [
      { kind: 'nomination', id: data.row.nominationId },
      { kind: 'nominationMeeting', id: data.row.id },
      { kind: 'person', id: data.row.person.id },
      ...data.others.map((place) => ({ kind: 'nominationMeeting', id: place.nominationMeetingId })),
    ],
    [data.meeting],
    historyShown,
  );
  return (
    <NominationPage
      data={data}
      recorded={recorded === '1'}
      history={entries === null ? null : <RecordHistory entries={entries} />}
    />
  );
}
