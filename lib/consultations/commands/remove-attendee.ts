import { and, eq } from 'drizzle-orm';
import { consultationAttendee } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { withPart } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { removeAttendeeSchema } from '../schema';

/**
 * Takes a person off the attendance. Name and times are not kept anywhere; the party for which the person attended stays
 * represented.
 */
export const removeAttendee = defineCommand({
  name: 'consultations.removeAttendee',
  input: removeAttendeeSchema,
  load: (tx, { meetingId, attendeeId }) =>
    withPart(tx, meetingId, () =>
      tx
        .select({ id: consultationAttendee.id })
        .from(consultationAttendee)
        .where(and(eq(consultationAttendee.id, attendeeId), eq(consultationAttendee.meetingId, meetingId)))
        .get(),
    ),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    tx.delete(consultationAttendee).where(eq(consultationAttendee.id, input.attendeeId)).run();
    return {
      result: { id: input.attendeeId },
      events: [eventOf('attendeeRemoved', loaded, { attendeeId: input.attendeeId })],
    };
  },
});
