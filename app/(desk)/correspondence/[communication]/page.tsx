import type { Metadata } from 'next';
import { CommunicationReply } from '@/lib/circulars/components/communication-reply';
import { loadReplyChoices } from '@/lib/circulars/loaders/reply';
import { CommunicationView } from '@/lib/correspondence/components/communication-page';
import { loadCommunication } from '@/lib/correspondence/loaders';
import { registerNumber } from '@/lib/correspondence/rules';
import { RecordHistory } from '@/lib/history/components/record-history';
import { loadRecordHistory, loadRecordNames } from '@/lib/history/loaders';

/** How many entries of a communication's history its page shows. */
const historyShown = 20;

export async function generateMetadata({ params }: PageProps<'/correspondence/[communication]'>): Promise<Metadata> {
  const { communication } = await loadCommunication((await params).communication);
  return { title: communication.subject ?? registerNumber(communication) };
}

export default async function Page({ params }: PageProps<'/correspondence/[communication]'>) {
  const data = await loadCommunication((await params).communication);
  const { id, body, meetings, effects, senderState, receivedOn } = data.communication;
  const choices = data.mayChange ? await loadReplyChoices(senderState?.id ?? null, meetings) : null;
  const names = await loadRecordNames(effects.map((one) => one.subject));
  const places = meetings.length > 0 ? meetings : [body === null ? {} : { bodyId: body.id }];
  const entries = await loadRecordHistory([{ kind: 'communication', id }], places, historyShown);
  return (
    <CommunicationView
      data={data}
      names={names}
      moreActs={choices === null ? null : <CommunicationReply choices={choices} communication={{ id, receivedOn }} />}
      history={entries === null ? null : <RecordHistory entries={entries} />}
    />
  );
}
