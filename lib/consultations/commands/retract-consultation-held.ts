import { isRefusal } from '@/lib/kernel/refusal';
import { retractHeld } from '@/lib/meetings/meeting-status';
import { defineCommand } from '@/lib/platform/command';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { consultationActWithReasonSchema } from '../schema';

/** Takes back that an intersessional meeting was held, when that was recorded by mistake. Refusal: `notHeld`. */
export const retractConsultationHeld = defineCommand({
  name: 'consultations.retractConsultationHeld',
  input: consultationActWithReasonSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const served = loaded.serves.map((one) => one.id);
    const event = retractHeld(tx, loaded.meeting, input.reason, served);
    return isRefusal(event) ? event : { result: { meetingId: input.meetingId }, events: [event] };
  },
});
