import type { Metadata } from 'next';
import { CircularView } from '@/lib/circulars/components/circular-page';
import { loadCircular } from '@/lib/circulars/loaders/circular';
import { nameOf } from '@/lib/circulars/rules/findings';
import { RecordHistory } from '@/lib/history/components/record-history';
import { loadRecordHistory } from '@/lib/history/loaders';

/** How many entries of a circular's history its page shows. */
const historyShown = 20;

export async function generateMetadata({ params }: PageProps<'/circulars/[circular]'>): Promise<Metadata> {
  const { circular } = await loadCircular((await params).circular);
  return { title: nameOf(circular) };
}

export default async function Page({ params }: PageProps<'/circulars/[circular]'>) {
  const data = await loadCircular((await params).circular);
  const { id, bodyId, meetings } = data.circular;
  const entries = await loadRecordHistory([{ kind: 'circular', id }], [...meetings, { bodyId }], historyShown);
  return <CircularView data={data} history={entries === null ? null : <RecordHistory entries={entries} />} />;
}
