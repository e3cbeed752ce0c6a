import { eq } from 'drizzle-orm';
import { consultationPoint } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { withPart } from '../load-consultation';
import { pointOf } from '../point';
import { mayRecordConsultation } from '../policy';
import { removePointSchema } from '../schema';

/** Takes a point off the record. What it said is kept nowhere: it may be what somebody asked not to be held to. */
export const removePoint = defineCommand({
  name: 'consultations.removePoint',
  input: removePointSchema,
  load: (tx, { meetingId, pointId }) => withPart(tx, meetingId, () => pointOf(tx, meetingId, pointId)),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    tx.delete(consultationPoint).where(eq(consultationPoint.id, input.pointId)).run();
    return { result: { id: input.pointId }, events: [eventOf('pointRemoved', loaded, { pointId: input.pointId })] };
  },
});
