import { isRefusal } from '@/lib/kernel/refusal';
import { callOffMeeting } from '@/lib/meetings/meeting-status';
import { defineCommand } from '@/lib/platform/command';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { consultationActWithReasonSchema } from '../schema';

/**
 * Records that a planned intersessional meeting is cancelled; the meetings it prepares learn of it in their history.
 * Refusals: `meetingHeld`, `meetingCancelled`.
 */
export const cancelConsultation = defineCommand({
  name: 'consultations.cancelConsultation',
  input: consultationActWithReasonSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const served = loaded.serves.map((one) => one.id);
    const event = callOffMeeting(tx, loaded.meeting, input.reason, served);
    return isRefusal(event) ? event : { result: { meetingId: input.meetingId }, events: [event] };
  },
});
