import { eq } from 'drizzle-orm';
import { state } from '@/db/schema/bodies';
import { citedCommunication } from '@/lib/correspondence/cited-communication';
import { recordEffect, removeEffect } from '@/lib/correspondence/record-effect';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayHandleCircular } from '../policy';
import { answerRow, removeAnswer, writeAnswer } from '../record-answer';
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
    const linkTo = (id: string) => ({
      communicationId: id,
      effect: 'answered' as const,
      subject: { kind: 'circular', id: circular.id },
      meetings: servedMeetings(circular),
    });
    if (answer === null) {
      if (before === undefined) return { unchanged: true, result };
      removeAnswer(tx, circular.id, stateId);
      const taken = circularEvent('replyTakenBack', {
        subject: { kind: 'circular', id: circular.id },
        meetings: servedMeetings(circular),
        payload: { stateId },
        revisions: [{ field: 'answer', previous: before.answer }],
      });
      const unlinked = before.communicationId === null ? null : removeEffect(tx, linkTo(before.communicationId));
      return { result, events: unlinked === null ? [taken] : [taken, unlinked] };
    }
    if (before?.basis === 'nomination') return { unchanged: true, result };
    const events: NewEvent[] = [];
    const cited = communicationId === null ? null : citedCommunication(tx, actor, communicationId);
    if (isRefusal(cited)) return cited;
    const earlier = before?.communicationId ?? null;
    if (earlier !== null && earlier !== communicationId) {
      const unlinked = removeEffect(tx, linkTo(earlier));
      if (unlinked !== null) events.push(unlinked);
    }
    if (communicationId !== null) {
      const effect = recordEffect(tx, now, linkTo(communicationId));
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
