import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { panel, programmeVersion, seat } from '@/db/schema/programme';
import type { Party } from '@/lib/kernel/actor';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { changeStatus } from '@/lib/nominations/change-status';
import { insertNomination, type Writer } from '@/lib/nominations/insert-nomination';
import { inPool } from '@/lib/nominations/rules/status';
import type { NominationStatus } from '@/lib/nominations/types';
import { programmeEvent } from './events';
import { copyAsDraft } from './next-draft';
import type { ProgrammeScope } from './policy';
import type { SeatDecision } from './schema';

/** A nominee for a meeting whom the party takes back, or has taken back. */
export type Leaver = {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  /** The body to which the person was nominated. */
  readonly nominatedTo: string;
  readonly stateId: string | null;
  readonly organizationId: string | null;
  readonly status: NominationStatus;
};

/** A nominee of a meeting with the meeting's scope; `notFound` also for a nomination for another meeting. */
export function findLeaver(
  tx: Tx,
  input: { readonly meetingId: string; readonly nominationMeetingId: string },
): { readonly leaver: Leaver; readonly scope: ProgrammeScope } | Refusal {
  const row = tx
    .select({
      leaver: {
        nominationMeetingId: nominationMeeting.id,
        nominationId: nomination.id,
        nominatedTo: nomination.bodyId,
        stateId: nomination.stateId,
        organizationId: nomination.organizationId,
        status: nominationMeeting.status,
      },
      scope: { bodyId: meeting.bodyId, meetingId: meeting.id },
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .where(and(eq(nominationMeeting.id, input.nominationMeetingId), eq(nominationMeeting.meetingId, input.meetingId)))
    .get();
  return row ?? refuse('notFound');
}

/** The party whose act a withdrawal is. */
export function partyOf({ stateId, organizationId }: Pick<Leaver, 'stateId' | 'organizationId'>): Party {
  return stateId === null ? { kind: 'organization', id: organizationId ?? '' } : { kind: 'state', id: stateId };
}

/** A seat of a draft that is to be settled. */
export type DraftSeat = {
  readonly id: string;
  readonly panelId: string;
  readonly position: number;
  readonly versionId: string;
  readonly versionNumber: number;
};

/** The seat of a version on which a nominee sits or sat; null: none. */
function seatIn(tx: Tx, versionId: string, nominationMeetingId: string): DraftSeat | null {
  const row = tx
    .select({
      id: seat.id,
      panelId: seat.panelId,
      position: seat.position,
      versionId: panel.versionId,
      versionNumber: programmeVersion.number,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(programmeVersion, eq(programmeVersion.id, panel.versionId))
    .where(
      and(
        eq(panel.versionId, versionId),
        eq(seat.nominationMeetingId, nominationMeetingId),
        inArray(seat.state, ['proposed', 'confirmed']),
      ),
    )
    .get();
  return row ?? null;
}

/**
 * The seat of the nominee in the draft: the draft that is open or, where the newest version has gone out with the nominee on
 * it, a draft opened from it with the same content, so that the version itself stays as it is.
 *
 * @returns no seat when the nominee is on neither; events only when a draft was opened
 */
export function draftSeatOf(
  tx: Tx,
  ids: Ids,
  { meetingId, nominationMeetingId }: { readonly meetingId: string; readonly nominationMeetingId: string },
): { readonly seat: DraftSeat | null; readonly events: readonly NewEvent[] } | Refusal {
  const newest = tx
    .select({ id: programmeVersion.id, state: programmeVersion.state })
    .from(programmeVersion)
    .where(eq(programmeVersion.meetingId, meetingId))
    .orderBy(desc(programmeVersion.number))
    .all();
  const draft = newest.find((version) => version.state === 'draft');
  if (draft !== undefined) return { seat: seatIn(tx, draft.id, nominationMeetingId), events: [] };
  const [last] = newest;
  if (last === undefined || last.state === 'held' || seatIn(tx, last.id, nominationMeetingId) === null) {
    return { seat: null, events: [] };
  }
  const opened = copyAsDraft(tx, ids, { meetingId, basedOnId: last.id });
  if (isRefusal(opened)) return opened;
  return { seat: seatIn(tx, opened.result.versionId, nominationMeetingId), events: opened.events };
}

/** Who takes the seat, and the events that led there. */
type Successor = { readonly nominationMeetingId: string; readonly events: readonly NewEvent[] };

/** A nominee who may take a seat of the draft; one who was not included is taken up again. */
function readySuccessor(
  tx: Tx,
  scope: ProgrammeScope,
  place: DraftSeat,
  leaver: Leaver,
  decision: Extract<SeatDecision, { kind: 'sameParty' | 'invite' }>,
): Successor | Refusal {
  const { nominationMeetingId } = decision;
  const field = 'seat.nominationMeetingId';
  const row = tx
    .select({
      status: nominationMeeting.status,
      stateId: nomination.stateId,
      organizationId: nomination.organizationId,
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .where(and(eq(nominationMeeting.id, nominationMeetingId), eq(nominationMeeting.meetingId, scope.meetingId)))
    .get();
  if (row === undefined || nominationMeetingId === leaver.nominationMeetingId) return refuse('notFound', field);
  const isSameParty = row.stateId === leaver.stateId && row.organizationId === leaver.organizationId;
  if (decision.kind === 'sameParty' && !isSameParty) return refuse('otherParty', field);
  if (!inPool(row.status) && row.status !== 'notIncluded') return refuse('nominationNotInPool', field);
  const elsewhere = tx
    .select({ panel: panel.number, position: seat.position })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(and(eq(panel.versionId, place.versionId), eq(seat.nominationMeetingId, nominationMeetingId)))
    .get();
  if (elsewhere !== undefined) return refuse('nomineeSeatedAlready', field, elsewhere);
  if (row.status !== 'notIncluded') return { nominationMeetingId, events: [] };
  const changed = changeStatus(tx, {
    nominationMeetingId,
    meetingId: scope.meetingId,
    status: 'underConsideration',
    reason: null,
  });
  if (isRefusal(changed)) return changed;
  return { nominationMeetingId, events: changed === null ? [] : [changed] };
}

/** Records a new nominee of the same party, for the topics of the one who left. */
function recordSuccessor(
  tx: Tx,
  by: Writer,
  scope: ProgrammeScope,
  leaver: Leaver,
  decision: Extract<SeatDecision, { kind: 'newNominee' }>,
  communicationId: string | null,
): Successor | Refusal {
  const topicIds = tx
    .select({ id: nominationTopic.topicId })
    .from(nominationTopic)
    .where(eq(nominationTopic.nominationMeetingId, leaver.nominationMeetingId))
    .orderBy(nominationTopic.position)
    .all()
    .map((row) => row.id);
  const recorded = insertNomination(tx, by, {
    bodyId: leaver.nominatedTo,
    stateId: leaver.stateId,
    organizationId: leaver.organizationId,
    person: { kind: 'new', ...decision.person },
    receivedOn: null,
    communicationReference: null,
    communicationId,
    meetings: [
      { meetingId: scope.meetingId, status: 'received', rank: null, language: null, firstTime: null, topicIds },
    ],
  });
  if (isRefusal(recorded)) {
    return recorded.field?.startsWith('person') ? { ...recorded, field: `seat.${recorded.field}` } : recorded;
  }
  const [made] = recorded.meetings;
  if (made === undefined) throw new Error('a nomination for no meeting');
  return { nominationMeetingId: made.nominationMeetingId, events: recorded.events };
}

/**
 * Settles the seat that a nominee left: whoever takes it keeps its place, its order and the questions put to it.
 *
 * @param communicationId on which a nomination recorded now rests
 * @returns who sits now (null: nobody) and the events that tell of it; refusals beside `seat.…`: `notFound`, `otherParty`,
 *   `nominationNotInPool`, `nomineeSeatedAlready`, those of `insertNomination`
 */
export function settleSeat(
  tx: Tx,
  by: Writer,
  scope: ProgrammeScope,
  place: DraftSeat,
  leaver: Leaver,
  decision: Exclude<SeatDecision, { kind: 'later' }>,
  communicationId: string | null,
): { readonly successorId: string | null; readonly events: readonly NewEvent[] } | Refusal {
  const about = { subject: { kind: 'seat', id: place.id }, meetings: [scope.meetingId] };
  const { versionId, panelId, position } = place;
  if (decision.kind === 'leaveOpen') {
    tx.update(seat).set({ state: 'open', nominationMeetingId: null, locked: false }).where(eq(seat.id, place.id)).run();
    const payload = { versionId, panelId, position, nominationMeetingId: leaver.nominationMeetingId };
    return { successorId: null, events: [programmeEvent('seatCleared', { ...about, payload })] };
  }
  const successor =
    decision.kind === 'newNominee'
      ? recordSuccessor(tx, by, scope, leaver, decision, communicationId)
      : readySuccessor(tx, scope, place, leaver, decision);
  if (isRefusal(successor)) return successor;
  const { nominationMeetingId: successorId } = successor;
  tx.update(seat).set({ state: 'proposed', nominationMeetingId: successorId }).where(eq(seat.id, place.id)).run();
  return {
    successorId,
    events: [
      ...successor.events,
      programmeEvent('panellistSeated', {
        ...about,
        payload: { versionId, panelId, position, nominationMeetingId: successorId },
      }),
    ],
  };
}
