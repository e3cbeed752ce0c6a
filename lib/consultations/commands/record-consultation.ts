import { consultation, consultationServes } from '@/db/schema/consultations';
import { isRefusal } from '@/lib/kernel/refusal';
import { insertMeeting } from '@/lib/meetings/insert-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { meetingsNamed, wrongServed } from '../load-consultation';
import { mayCreateConsultation } from '../policy';
import { meetingFieldsOf, recordConsultationSchema } from '../schema';

/**
 * Records an intersessional meeting that prepares one or several others; it counts as planned until it is recorded as held,
 * and as invented when a meeting that it prepares is. Refusals: those of `createMeeting`; `notFound` or `listedTwice` beside
 * `serves.n`.
 */
export const recordConsultation = defineCommand({
  name: 'consultations.recordConsultation',
  input: recordConsultationSchema,
  load: (tx, input) => meetingsNamed(tx, input.serves),
  policy: (actor, served, input) => mayCreateConsultation(actor, input.bodyId, served),
  run: ({ tx, input, loaded, ids }) => {
    const { serves, purpose, platformLink, outcome, ...about } = input;
    const wrong = wrongServed(serves, loaded);
    if (wrong !== null) return wrong;
    const invented = loaded.some((one) => one.invented);
    const inserted = insertMeeting(tx, ids, meetingFieldsOf(about, invented));
    if (isRefusal(inserted)) return inserted;
    const meetingId = inserted.id;
    tx.insert(consultation).values({ meetingId, purpose, platformLink, outcome }).run();
    for (const servedMeetingId of serves) tx.insert(consultationServes).values({ meetingId, servedMeetingId }).run();
    const recorded = { meeting: { id: meetingId }, serves: serves.map((id) => ({ id })) };
    return {
      result: { meetingId, slug: inserted.slug },
      events: [inserted.event, eventOf('consultationRecorded', recorded, { serves, outcome })],
    };
  },
});
