import type { Metadata } from 'next';
import { ConsultationView } from '@/lib/consultations/components/consultation-page';
import { loadConsultation } from '@/lib/consultations/loaders';
import { RecordHistory } from '@/lib/history/components/record-history';
import { loadRecordHistory } from '@/lib/history/loaders';

/** How many entries of its history the page of an intersessional meeting shows. */
const historyShown = 10;

type Props = PageProps<'/meetings/[meeting]/consultations/[consultation]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { meeting, consultation } = await params;
  return { title: (await loadConsultation(meeting, consultation)).consultation.shortTitle };
}

export default async function Page({ params }: Props) {
  const { meeting, consultation: slug } = await params;
  const data = await loadConsultation(meeting, slug);
  const { consultation, served } = data;
  const entries = await loadRecordHistory([{ kind: 'meeting', id: consultation.meetingId }], [served], historyShown);
  return <ConsultationView data={data} history={entries === null ? null : <RecordHistory entries={entries} />} />;
}
