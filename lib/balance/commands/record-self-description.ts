import { and, eq } from 'drizzle-orm';
import { selfDescription } from '@/db/schema/balance';
import { state } from '@/db/schema/bodies';
import { communication } from '@/db/schema/correspondence';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { balanceEvent } from '../events';
import { meetingScope } from '../meeting-scope';
import { mayRecordSelfDescription } from '../policy';
import { recordSelfDescriptionSchema } from '../schema';

/**
 * Records what a State says of itself to the body of a meeting, resting on its communication. Refusals: `notFound` (beside
 * `stateId` or `communicationId` for what is not there or not open to the actor); `notOfState` beside `communicationId` when
 * the State did not send it; `describedAlready` beside `stateId`; those of `recordEffect`.
 */
export const recordSelfDescription = defineCommand({
  name: 'balance.recordSelfDescription',
  input: recordSelfDescriptionSchema,
  load: (tx, input) => meetingScope(tx, input.meetingId),
  policy: (actor, scope) => mayRecordSelfDescription(actor, scope),
  run: ({ tx, input, loaded: { bodyId, meetingId }, actor, ids, now }) => {
    const { stateId, kind, communicationId, statedOn } = input;
    const known = tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get();
    if (known === undefined) return refuse('notFound', 'stateId');
    const cited = citedCommunication(tx, actor, communicationId);
    if (isRefusal(cited)) return cited;
    const sent = tx
      .select({ senderStateId: communication.senderStateId })
      .from(communication)
      .where(eq(communication.id, communicationId))
      .get();
    if (sent?.senderStateId !== stateId) return refuse('notOfState', 'communicationId');
    const before = tx
      .select({ id: selfDescription.id })
      .from(selfDescription)
      .where(
        and(eq(selfDescription.bodyId, bodyId), eq(selfDescription.stateId, stateId), eq(selfDescription.kind, kind)),
      )
      .get();
    if (before !== undefined) return refuse('describedAlready', 'stateId');

    const id = ids.next('selfDescription');
    tx.insert(selfDescription)
      .values({ id, bodyId, stateId, kind, communicationId, statedOn: statedOn ?? cited.receivedOn, recordedAt: now })
      .run();
    const subject = { kind: 'state', id: stateId };
    const effect = recordEffect(tx, now, { communicationId, effect: 'described', subject, meetings: [meetingId] });
    if (isRefusal(effect)) return effect;
    const recorded = balanceEvent('selfDescriptionRecorded', {
      subject,
      meetings: [meetingId],
      payload: { bodyId, kind, communicationId },
    });
    return {
      result: { descriptionId: id },
      events: [{ ...recorded, actedFor: { kind: 'state', id: stateId } }, ...(effect === null ? [] : [effect])],
    };
  },
});
