import { eq } from 'drizzle-orm';
import { consultation } from '@/db/schema/consultations';
import { differences, staleness, updatePart } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { recordConsultationOutcomeSchema } from '../schema';

/**
 * Records what an intersessional meeting took up and resulted in. Nothing is attributed to a State. Refusal:
 * `changedMeanwhile`.
 */
export const recordConsultationOutcome = defineCommand({
  name: 'consultations.recordConsultationOutcome',
  input: recordConsultationOutcomeSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { meetingId, revision, ...after } = input;
    const stale = staleness(loaded.meeting, 'outcome', revision);
    if (stale !== null) return stale;
    const changes = differences(loaded.consultation, after);
    const result = { meetingId };
    if (changes.length === 0) return { unchanged: true, result };
    tx.update(consultation).set(after).where(eq(consultation.meetingId, meetingId)).run();
    updatePart(tx, loaded.meeting, 'outcome');
    const changed = changes.map((change) => change.field);
    return { result, events: [eventOf('outcomeRecorded', loaded, { outcome: after.outcome, changed }, changes)] };
  },
});
