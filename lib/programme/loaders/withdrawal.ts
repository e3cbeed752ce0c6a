import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { citable } from '@/lib/nominations/loaders/form';
import { listNominations } from '@/lib/nominations/queries/list';
import { hasLeft } from '@/lib/nominations/rules/status';
import type { NominationRow } from '@/lib/nominations/types';
import { fullName } from '@/lib/people/rules';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayRecordWithdrawal } from '../policy';
import { getProgramme } from '../queries/programme';
import { placeOf, successorsOf } from '../rules/vacant-seat';
import type { Programme } from '../types';

/** A nominee in a choice of the form. */
function choiceOf(row: NominationRow) {
  return {
    id: row.id,
    name: fullName(row.person),
    party: row.party?.name ?? null,
    function: row.person.function ?? row.person.affiliation,
    status: row.status,
    topics: row.topics.map((topic) => topic.letter),
    topicIds: row.topics.map((topic) => topic.id),
  };
}
export type NomineeChoice = ReturnType<typeof choiceOf>;

/** Everybody who sits in a version, or whose seat is kept since they left. */
function seatedIn(programme: Programme) {
  return programme.panels.flatMap((panel) =>
    panel.seats.flatMap(({ position, panellist, former, state, stateAsIssued }) => {
      const who = panellist ?? (state === stateAsIssued ? null : former);
      if (who === null) return [];
      return [
        {
          id: who.nominationMeetingId,
          name: who.person.name,
          party: who.party?.name ?? null,
          panelId: panel.id,
          panelNumber: panel.number,
          position,
          hasLeft: panellist === null,
        },
      ];
    }),
  );
}

/**
 * The form that records a withdrawal and what becomes of the seat; without a nomination, those who sit in the newest version
 * to choose from.
 *
 * @param nominationMeetingId the nomination for the meeting, as the address names it
 */
export async function loadWithdrawalPage(slug: string, nominationMeetingId: string | undefined, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const verdict = mayRecordWithdrawal(actor, { bodyId: meeting.bodyId, meetingId: meeting.id });
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const language = languageOfNames(locale);
  const programme = getProgramme(db, meeting.id, undefined, language);
  const shared = {
    meeting: { id: meeting.id, slug: meeting.slug, invented: meeting.invented },
    version: programme?.version ?? null,
    seated: programme === null ? [] : seatedIn(programme),
  };
  if (nominationMeetingId === undefined) return { ...shared, leaving: null };

  const nominations = listNominations(db, meeting.id, balanceBasis(db, meeting.bodyId, meeting.startsOn), language);
  const row = nominations.find((one) => one.id === nominationMeetingId);
  if (row === undefined) notFound();
  const place = programme === null || programme.version.state === 'held' ? null : placeOf(programme, row.id);
  const successors =
    programme === null || place === null
      ? { sameParty: [], others: [] }
      : successorsOf(row, nominations, programme, place.panel.topic.id);
  return {
    ...shared,
    leaving: {
      nominee: choiceOf(row),
      hasLeft: hasLeft(row.status),
      place:
        place === null
          ? null
          : {
              panelNumber: place.panel.number,
              position: place.seat.position,
              topicId: place.panel.topic.id,
              questions: place.questions,
            },
      sameParty: successors.sameParty.map(choiceOf),
      others: successors.others.map(choiceOf),
      communications: citable(actor, language, null),
      today: dayIn(deskZone, systemClock.now()),
    },
  };
}
export type WithdrawalPage = Awaited<ReturnType<typeof loadWithdrawalPage>>;
export type Leaving = NonNullable<WithdrawalPage['leaving']>;
