import { inArray } from 'drizzle-orm';
import { consultation, consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { insertMeeting } from '@/lib/meetings/insert-meeting';
import { defineCommand } from '@/lib/platform/command';
import { consultationEvent } from '../events';
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
  load: (tx, input) =>
    tx
      .select({ id: meeting.id, bodyId: meeting.bodyId, invented: meeting.invented })
      .from(meeting)
      .where(inArray(meeting.id, input.serves))
      .all(),
  policy: (actor, served, input) => mayCreateConsultation(actor, input.bodyId, served),
  run: ({ tx, input, loaded, ids }) => {
    const { serves, purpose, outcome, ...about } = input;
    const there = new Set(loaded.map((one) => one.id));
    const missing = serves.findIndex((id) => !there.has(id));
    if (missing >= 0) return refuse('notFound', `serves.${missing}`);
    const repeated = serves.findIndex((id, at) => serves.indexOf(id) < at);
    if (repeated >= 0) return refuse('listedTwice', `serves.${repeated}`);
    const invented = loaded.some((one) => one.invented);
    const inserted = insertMeeting(tx, ids, meetingFieldsOf(about, invented));
    if (isRefusal(inserted)) return inserted;
    const meetingId = inserted.id;
    tx.insert(consultation).values({ meetingId, purpose, outcome }).run();
    for (const servedMeetingId of serves) tx.insert(consultationServes).values({ meetingId, servedMeetingId }).run();
    return {
      result: { meetingId, slug: inserted.slug },
      events: [
        inserted.event,
        consultationEvent('consultationRecorded', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId, ...serves],
          payload: { serves, outcome },
        }),
      ],
    };
  },
});
