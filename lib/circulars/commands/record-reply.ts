import { and, eq } from 'drizzle-orm';
import { state } from '@/db/schema/bodies';
import { circularAnswer } from '@/db/schema/circulars';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect } from '@/lib/correspondence/record-effect';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { answerRow, writeAnswer } from '../record-answer';
import { asksForNominations } from '../rules/answers';
import { isIssued } from '../rules/life';
import { recordReplySchema } from '../schema';
import { circularById, servedMeetings } from '../take-step';

/**
 * Records what a State replied to a circular that asks for nominations, with the communication it came by; or takes back a
 * reply that was recorded by mistake. The day it came in is the day of occurrence, or that of the communication. Refusals: `noAnswerAsked` for a circular
 * that asks for none or was not issued; `notFound` beside `stateId` or `communicationId`; `answerByNomination` beside
 * `answer` when a nomination on record is the answer.
 */
export const recordReply = defineCommand({
  name: 'circulars.recordReply',
  input: recordReplySchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, now, occurredOn }) => {
    const { circular } = loaded;
    const { stateId, answer, communicationId } = input;
    if (!isIssued(circular.state) || !asksForNominations(circular.kind)) return refuse('noAnswerAsked');
    const known = tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get();
    if (known === undefined) return refuse('notFound', 'stateId');
    const before = answerRow(tx, circular.id, stateId);
    if (before?.basis === 'nomination' && answer !== 'nominated') return refuse('answerByNomination', 'answer');
    const result = { circularId: circular.id, stateId };
    if (answer === null) {
      if (before === undefined) return { unchanged: true, result };
      tx.delete(circularAnswer)
        .where(and(eq(circularAnswer.circularId, circular.id), eq(circularAnswer.stateId, stateId)))
        .run();
      const taken = circularEvent('replyTakenBack', {
        subject: { kind: 'circular', id: circular.id },
        meetings: servedMeetings(circular),
        payload: { stateId },
        revisions: [{ field: 'answer', previous: before.answer }],
      });
      return { result, events: [taken] };
    }
    if (before?.basis === 'nomination') return { unchanged: true, result };
    const events: NewEvent[] = [];
    const cited = communicationId === null ? null : citedCommunication(tx, actor, communicationId);
    if (isRefusal(cited)) return cited;
    if (communicationId !== null) {
      const effect = recordEffect(tx, now, {
        communicationId,
        effect: 'answered',
        subject: { kind: 'circular', id: circular.id },
        meetings: servedMeetings(circular),
      });
      if (isRefusal(effect)) return effect;
      if (effect !== null) events.push(effect);
    }
    const receivedOn = occurredOn ?? cited?.receivedOn ?? null;
    const row = { stateId, answer, basis: 'reply', receivedOn, communicationId, recordedAt: now } as const;
    const recorded = writeAnswer(tx, circular, row);
    if (recorded !== null) events.unshift(recorded);
    const [first, ...others] = events;
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
