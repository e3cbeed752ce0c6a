import { and, eq } from 'drizzle-orm';
import { consultationAttendee, consultationRepresentation } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { representationOf, unknownParty, withPart } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { mapAttendeeSchema } from '../schema';

/**
 * Says for which State or organization a person attended, or that it is not known. Refusal: `notFound` beside the party. A
 * party stays represented when its last person is taken from it: that has to be said expressly.
 */
export const mapAttendee = defineCommand({
  name: 'consultations.mapAttendee',
  input: mapAttendeeSchema,
  load: (tx, { meetingId, attendeeId }) =>
    withPart(tx, meetingId, () =>
      tx
        .select()
        .from(consultationAttendee)
        .where(and(eq(consultationAttendee.id, attendeeId), eq(consultationAttendee.meetingId, meetingId)))
        .get(),
    ),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const { meetingId, attendeeId, stateId, organizationId } = input;
    const unknown = unknownParty(tx, input);
    if (unknown !== null) return unknown;
    const named = stateId !== null || organizationId !== null;
    const there = named ? representationOf(tx, meetingId, input) : undefined;
    const result = { id: attendeeId };
    if ((there?.id ?? null) === loaded.part.representationId && (there !== undefined || !named)) {
      return { unchanged: true, result };
    }
    let representationId = there?.id ?? null;
    if (named && representationId === null) {
      representationId = ids.next('repr');
      tx.insert(consultationRepresentation).values({ id: representationId, meetingId, stateId, organizationId }).run();
    }
    const mailDomain = representationId === null ? loaded.part.mailDomain : null;
    tx.update(consultationAttendee)
      .set({ representationId, mailDomain })
      .where(eq(consultationAttendee.id, attendeeId))
      .run();
    return { result, events: [eventOf('attendeeMapped', loaded, { attendeeId, representationId })] };
  },
});
