import { isRefusal } from '@/lib/kernel/refusal';
import { planAgain } from '@/lib/meetings/meeting-status';
import { defineCommand } from '@/lib/platform/command';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { consultationActSchema } from '../schema';

/** Makes a cancelled intersessional meeting a planned one again. Refusal: `notCancelled`. */
export const reinstateConsultation = defineCommand({
  name: 'consultations.reinstateConsultation',
  input: consultationActSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const served = loaded.serves.map((one) => one.id);
    const event = planAgain(tx, loaded.meeting, served);
    return isRefusal(event) ? event : { result: { meetingId: input.meetingId }, events: [event] };
  },
});
