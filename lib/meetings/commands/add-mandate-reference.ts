import { count, eq } from 'drizzle-orm';
import { bodySession } from '@/db/schema/bodies';
import { mandateReference } from '@/db/schema/meetings';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, staleness, updatePart } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { addMandateReferenceSchema } from '../schema';

/**
 * Adds one reference at the end of a meeting's mandate, so that each can carry the paragraph it was read from. Refusals:
 * `changedMeanwhile`; `notFound` beside the session.
 */
export const addMandateReference = defineCommand({
  name: 'meetings.addMandateReference',
  input: addMandateReferenceSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const { revision, ...fields } = input;
    const stale = staleness(loaded, 'mandate', revision);
    if (stale !== null) return stale;
    if (
      fields.sessionId !== null &&
      tx.select({ id: bodySession.id }).from(bodySession).where(eq(bodySession.id, fields.sessionId)).get() ===
        undefined
    ) {
      return refuse('notFound', 'sessionId');
    }
    const before = tx
      .select({ rows: count() })
      .from(mandateReference)
      .where(eq(mandateReference.meetingId, loaded.id))
      .get();
    const position = (before?.rows ?? 0) + 1;
    const id = ids.next('mandate');
    tx.insert(mandateReference)
      .values({ id, position, ...fields })
      .run();
    updatePart(tx, loaded, 'mandate');
    return {
      result: { id },
      events: [
        meetingEvent('mandateReferenceAdded', {
          subject: { kind: 'mandateReference', id },
          meetings: [loaded.id],
          payload: { subject: fields.subject, position },
        }),
      ],
    };
  },
});
