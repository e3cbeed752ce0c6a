import { eq } from 'drizzle-orm';
import { consultation } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { consultationEvent } from '../events';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { recordConsultationOutcomeSchema } from '../schema';

/** Records what an intersessional meeting took up and resulted in. Nothing is attributed to a State. */
export const recordConsultationOutcome = defineCommand({
  name: 'consultations.recordConsultationOutcome',
  input: recordConsultationOutcomeSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { meetingId, ...after } = input;
    const before = loaded.consultation;
    const changed = (['outcome', 'purpose'] as const).filter((field) => before[field] !== after[field]);
    const result = { meetingId };
    if (changed.length === 0) return { unchanged: true, result };
    tx.update(consultation).set(after).where(eq(consultation.meetingId, meetingId)).run();
    return {
      result,
      events: [
        consultationEvent('outcomeRecorded', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId, ...loaded.serves.map((one) => one.id)],
          payload: { outcome: after.outcome, changed },
          revisions: changed.map((field) => ({ field, previous: before[field] })),
        }),
      ],
    };
  },
});
