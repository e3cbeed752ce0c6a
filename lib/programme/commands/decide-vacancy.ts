import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { changeStatus } from '@/lib/nominations/change-status';
import { hasLeft } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { mayRecordWithdrawal } from '../policy';
import { decideVacancySchema } from '../schema';
import { draftSeatOf, findLeaver, partyOf, settleSeat } from '../vacancy';

/**
 * Settles the seat of a nominee who was withdrawn earlier: the party replaces its nominee after all, or the Chair leaves the
 * seat open or invites somebody else. Opens the next draft where none is open.
 *
 * Refusals: `notWithdrawn`; `noVacantSeat` when no seat is kept for the party any more; `notFound` beside `communicationId`;
 * those of `settleSeat`.
 */
export const decideVacancy = defineCommand({
  name: 'programme.decideVacancy',
  input: decideVacancySchema,
  load: (tx, input) => findLeaver(tx, input),
  policy: (actor, { scope }) => mayRecordWithdrawal(actor, scope),
  run: ({ tx, input, loaded: { leaver, scope }, actor, ids, now }) => {
    if (!hasLeft(leaver.status)) return refuse('notWithdrawn');
    const { nominationMeetingId, communicationId, seat: decision } = input;
    if (communicationId !== null) {
      const cited = citedCommunication(tx, actor, communicationId);
      if (isRefusal(cited)) return cited;
    }
    const place = draftSeatOf(tx, ids, input);
    if (isRefusal(place)) return place;
    if (place.seat === null) return refuse('noVacantSeat');
    const settled = settleSeat(tx, { actor, ids, now }, scope, place.seat, leaver, decision, communicationId);
    if (isRefusal(settled)) return settled;
    const events: NewEvent[] = [...place.events, ...settled.events];
    if (decision.kind === 'sameParty' || decision.kind === 'newNominee') {
      const meetingId = scope.meetingId;
      const replaced = changeStatus(tx, { nominationMeetingId, meetingId, status: 'replaced', reason: null });
      if (isRefusal(replaced)) return replaced;
      if (replaced !== null) events.push({ ...replaced, actedFor: partyOf(leaver) });
      const effect =
        communicationId === null
          ? null
          : recordEffect(tx, now, {
              communicationId,
              effect: 'replaced',
              subject: { kind: 'nomination', id: leaver.nominationId },
              meetings: [meetingId],
            });
      if (isRefusal(effect)) return effect;
      if (effect !== null) events.push(effect);
    }
    const [first, ...others] = events;
    if (first === undefined) throw new Error('a seat was settled without an event');
    return {
      result: { draft: place.seat.versionNumber, successorId: settled.successorId },
      events: [first, ...others],
    };
  },
});
