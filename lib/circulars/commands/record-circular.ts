import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { findMeetings } from '../content';
import { insertRecorded } from '../insert-recorded';
import { mayRecordCircular } from '../policy';
import { recordCircularSchema } from '../schema';

/**
 * Records a circular that was issued earlier or elsewhere, as it was: with its references and date, and its recipients by
 * class only. Nothing is sent. Refusals: `notFound` beside `bodyId`, `meetings.n.meetingId` or `links.n.toCircularId`,
 * `referenceTaken` or `numberTaken` beside the reference, `dateAhead` beside `datedOn`, and what contradicts itself beside its
 * field.
 */
export const recordCircular = defineCommand({
  name: 'circulars.recordCircular',
  input: recordCircularSchema,
  load: (tx, input) => ({
    body: tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get(),
    meetings: findMeetings(tx, input.meetings),
  }),
  policy: (actor, loaded, input) => mayRecordCircular(actor, { bodyId: input.bodyId, meetings: loaded.meetings.found }),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    if (loaded.body === undefined) return refuse('notFound', 'bodyId');
    if (loaded.meetings.missing !== null) return loaded.meetings.missing;
    const { bodyId, ...fields } = input;
    const inserted = insertRecorded(tx, { actor, ids, now }, bodyId, fields);
    return isRefusal(inserted) ? inserted : { result: { id: inserted.id }, events: [inserted.event] };
  },
});
