import { and, eq, inArray } from 'drizzle-orm';
import { selfDescription } from '@/db/schema/balance';
import { removeEffect } from '@/lib/correspondence/record-effect';
import { refuse } from '@/lib/kernel/refusal';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import { defineCommand } from '@/lib/platform/command';
import { balanceEvent } from '../events';
import { meetingScope } from '../meeting-scope';
import { mayRecordSelfDescription } from '../policy';
import { removeSelfDescriptionSchema } from '../schema';

/**
 * Takes back what was recorded as a State's own description: by mistake, or because the State no longer describes itself so.
 * The log keeps that it was. Refusals: `notFound`, also for a description to a body whose meetings it does not count for.
 */
export const removeSelfDescription = defineCommand({
  name: 'balance.removeSelfDescription',
  input: removeSelfDescriptionSchema,
  load: (tx, input) => meetingScope(tx, input.meetingId),
  policy: (actor, scope) => mayRecordSelfDescription(actor, scope),
  run: ({ tx, input, loaded: { bodyId: ofMeeting, meetingId } }) => {
    const removed = tx
      .delete(selfDescription)
      .where(
        and(
          eq(selfDescription.id, input.descriptionId),
          inArray(selfDescription.bodyId, [...lineOfBody(tx, ofMeeting)]),
        ),
      )
      .returning()
      .get();
    if (removed === undefined) return refuse('notFound', 'descriptionId');
    const { id, bodyId, stateId, kind, communicationId } = removed;
    const subject = { kind: 'state', id: stateId };
    const unlinked = removeEffect(tx, { communicationId, effect: 'described', subject, meetings: [meetingId] });
    return {
      result: { descriptionId: id },
      events: [
        balanceEvent('selfDescriptionRemoved', {
          subject,
          meetings: [meetingId],
          payload: { bodyId, kind, communicationId },
        }),
        ...(unlinked === null ? [] : [unlinked]),
      ],
    };
  },
});
