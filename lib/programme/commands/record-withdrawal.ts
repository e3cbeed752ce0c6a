import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { changeStatus } from '@/lib/nominations/change-status';
import { hasLeft } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { mayRecordWithdrawal } from '../policy';
import { recordWithdrawalSchema } from '../schema';
import { draftSeatOf, findLeaver, partyOf, settleSeat } from '../vacancy';

/**
 * Records that a State or organization takes back its nominee, and what becomes of the seat, in one act. From a version that
 * went out this opens the next draft with just that change; a draft that is open takes it. The seat stays with the party: its
 * other nominee takes it, or the Chair decides, or nothing is decided yet. The reason is kept erasable.
 *
 * Refusals: `withdrawnAlready`; `dateAhead` beside `withdrawnOn`, the day on which it occurred; `noVacantSeat` beside `seat`
 * when the nominee has none; `notFound` beside `communicationId`; those of `settleSeat`.
 */
export const recordWithdrawal = defineCommand({
  name: 'programme.recordWithdrawal',
  input: recordWithdrawalSchema,
  load: (tx, input) => findLeaver(tx, input),
  policy: (actor, { scope }) => mayRecordWithdrawal(actor, scope),
  run: ({ tx, input, loaded: { leaver, scope }, actor, ids, now, occurredOn }) => {
    if (hasLeft(leaver.status)) return refuse('withdrawnAlready');
    if (certainlyBefore(dayIn(deskZone, now), occurredOn)) return refuse('dateAhead', 'withdrawnOn');
    const { nominationMeetingId, communicationId, reason, seat: decision } = input;
    if (communicationId !== null) {
      const cited = citedCommunication(tx, actor, communicationId);
      if (isRefusal(cited)) return cited;
    }
    const place = draftSeatOf(tx, ids, input);
    if (isRefusal(place)) return place;
    if (place.seat === null && decision.kind !== 'later') return refuse('noVacantSeat', 'seat');

    const actedFor = partyOf(leaver);
    const change = { nominationMeetingId, meetingId: scope.meetingId };
    const withdrawn = changeStatus(tx, { ...change, status: 'withdrawn', reason });
    if (isRefusal(withdrawn)) return withdrawn;
    if (withdrawn === null) throw new Error('a withdrawal that changes nothing');
    const events: NewEvent[] = [];

    let successorId: string | null = null;
    const isReplaced = decision.kind === 'sameParty' || decision.kind === 'newNominee';
    if (place.seat !== null && decision.kind !== 'later') {
      const settled = settleSeat(tx, { actor, ids, now }, scope, place.seat, leaver, decision, communicationId);
      if (isRefusal(settled)) return settled;
      if (isReplaced) {
        const replaced = changeStatus(tx, { ...change, status: 'replaced', reason: null });
        if (isRefusal(replaced)) return replaced;
        if (replaced !== null) events.push({ ...replaced, actedFor });
      }
      successorId = settled.successorId;
      events.push(...settled.events);
    }
    if (communicationId !== null) {
      const effect = recordEffect(tx, now, {
        communicationId,
        effect: isReplaced ? 'replaced' : 'withdrew',
        subject: { kind: 'nomination', id: leaver.nominationId },
        meetings: [scope.meetingId],
      });
      if (isRefusal(effect)) return effect;
      if (effect !== null) events.push(effect);
    }
    return {
      result: { draft: place.seat === null ? null : place.seat.versionNumber, successorId },
      events: [{ ...withdrawn, actedFor }, ...place.events, ...events],
    };
  },
});
