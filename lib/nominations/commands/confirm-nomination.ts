import { eq } from 'drizzle-orm';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { answersFollowing } from '../answers';
import { changeStatus } from '../change-status';
import { nominationEvent } from '../events';
import { meetingScopes } from '../fitting';
import { partyOf } from '../insert-nomination';
import { mayChangeNomination, mayRecordNomination } from '../policy';
import { isFromAnother } from '../rules/sender';
import { confirmNominationSchema } from '../schema';

/**
 * Records that the mission has confirmed a nomination that came from somebody else: for every meeting of the
 * actor's where it waited, it is received from now on. An act of the State, recorded for it. Refusals: `notFound`; `changedMeanwhile`; `nothingToConfirm`
 * when it waits nowhere; `confirmedByAnother` beside a communication that the party did not send.
 */
export const confirmNomination = defineCommand({
  name: 'nominations.confirmNomination',
  input: confirmNominationSchema,
  load: (tx, input) => {
    const row = tx.select().from(nomination).where(eq(nomination.id, input.nominationId)).get();
    if (row === undefined) return refuse('notFound');
    const places = tx.select().from(nominationMeeting).where(eq(nominationMeeting.nominationId, row.id)).all();
    return {
      nomination: row,
      waiting: places.filter((place) => place.status === 'awaitingConfirmation'),
      scopes: meetingScopes(
        tx,
        places.map((place) => place.meetingId),
      ),
    };
  },
  policy: (actor, { scopes }) => mayChangeNomination(actor, scopes),
  run: ({ tx, input, loaded, actor, now }) => {
    const { nomination: row } = loaded;
    const open = loaded.scopes.filter((scope) => mayRecordNomination(actor, [scope]) === 'allowed');
    const waiting = loaded.waiting.filter((place) => open.some((scope) => scope.meetingId === place.meetingId));
    if (row.revision !== input.revision) return refuse('changedMeanwhile');
    if (waiting.length === 0) return refuse('nothingToConfirm');
    const meetings = waiting.map((place) => place.meetingId);
    const events: NewEvent[] = [];
    for (const place of waiting) {
      const { id: nominationMeetingId, meetingId } = place;
      const event = changeStatus(tx, { nominationMeetingId, meetingId, status: 'received', reason: input.reason });
      if (isRefusal(event)) return event;
      if (event !== null) events.push(event);
    }
    const communication = input.communicationId === null ? null : citedCommunication(tx, actor, input.communicationId);
    if (isRefusal(communication)) return communication;
    if (communication !== null && isFromAnother(communication.sender, row)) {
      return refuse('confirmedByAnother', 'communicationId');
    }
    const cited =
      communication === null ? null : { communicationId: communication.id, receivedOn: communication.receivedOn };
    if (communication !== null) {
      const effect = recordEffect(tx, now, {
        communicationId: communication.id,
        effect: 'confirmed',
        subject: { kind: 'nomination', id: row.id },
        meetings,
      });
      if (isRefusal(effect)) return effect;
      if (effect !== null) events.push(effect);
    }
    events.push(...answersFollowing(tx, now, events, cited));
    const confirmed = nominationEvent('nominationConfirmed', {
      subject: { kind: 'nomination', id: row.id },
      meetings,
      payload: { nominationMeetingIds: waiting.map((place) => place.id) },
    });
    const actedFor = partyOf(row);
    return {
      result: { nominationId: row.id },
      events: [{ ...confirmed, actedFor }, ...events.map((event) => ({ ...event, actedFor }))],
    };
  },
});
