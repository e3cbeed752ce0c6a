import 'server-only';
import { forbidden } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { getLetterhead } from '@/lib/circulars/queries/letterhead';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { getMeetingDetail } from '@/lib/meetings/queries';
import { mayRecordNomination } from '../policy';
import { actionDateOf } from '../queries/list';
import { getAddressee } from '../queries/request';
import { citationsOf, requireNomination } from './detail';

/** What a request to the mission to confirm a nomination is filled from; what is not on record is null. */
export async function loadConfirmationRequest(slug: string, id: string, locale: string) {
  const { actor, db, meeting, scope, row } = await requireNomination(slug, id, locale);
  if (mayRecordNomination(actor, [scope]) !== 'allowed') forbidden();
  const detail = getMeetingDetail(db, meeting.id);
  const mandate = detail?.mandate.find((one) => one.subject === 'nomination' && one.symbol !== null);
  // The note is written in English, whatever the language of the interface.
  const source = citationsOf(actor, row.nominationId, languageOfNames('en')).find(
    (one) => one.communication.id === row.communicationId,
  )?.communication;
  const today = dayIn(deskZone, systemClock.now());
  const actionDate = actionDateOf(db, meeting.id);
  return {
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      city: meeting.city,
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
    },
    nominationMeetingId: row.id,
    status: row.status,
    addressee: getAddressee(db, row.party),
    letterhead: getLetterhead(db, meeting.bodyId),
    person: row.person,
    source: {
      sender: source?.sender ?? null,
      reference: source?.senderReference ?? row.communicationReference,
      datedOn: source?.datedOn ?? null,
      receivedOn: row.receivedOn,
    },
    mandate: mandate === undefined ? null : { symbol: mandate.symbol ?? '', paragraph: mandate.paragraph },
    /** The action date while it is ahead: a request after it names no day. */
    until: actionDate !== null && actionDate >= today ? actionDate : null,
    today,
  };
}
export type ConfirmationRequestPage = Awaited<ReturnType<typeof loadConfirmationRequest>>;
