import { and, eq } from 'drizzle-orm';
import { consultationAttendee, consultationRepresentation } from '@/db/schema/consultations';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { withPart } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { removeRepresentationSchema } from '../schema';

/** Takes a State or an organization off the attendance, with the persons recorded for it; their names are not kept. */
export const removeRepresentation = defineCommand({
  name: 'consultations.removeRepresentation',
  input: removeRepresentationSchema,
  load: (tx, { meetingId, representationId }) => {
    const loaded = withPart(tx, meetingId, () =>
      tx
        .select()
        .from(consultationRepresentation)
        .where(
          and(eq(consultationRepresentation.id, representationId), eq(consultationRepresentation.meetingId, meetingId)),
        )
        .get(),
    );
    if (isRefusal(loaded)) return loaded;
    const attendees = tx
      .select({ id: consultationAttendee.id })
      .from(consultationAttendee)
      .where(eq(consultationAttendee.representationId, representationId))
      .all();
    return { ...loaded, attendees: attendees.map((one) => one.id) };
  },
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { representationId } = input;
    tx.delete(consultationAttendee).where(eq(consultationAttendee.representationId, representationId)).run();
    tx.delete(consultationRepresentation).where(eq(consultationRepresentation.id, representationId)).run();
    return {
      result: { id: representationId },
      events: [eventOf('representationRemoved', loaded, { representationId, attendees: loaded.attendees })],
    };
  },
});
