import { isRefusal } from '@/lib/kernel/refusal';
import { holdMeeting } from '@/lib/meetings/meeting-status';
import { defineCommand } from '@/lib/platform/command';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { consultationActSchema } from '../schema';

/**
 * Records that an intersessional meeting was held; the day is that of the context. The meetings it prepares learn of it in
 * their history. Refusals: `meetingCancelled`, `notYetHeld`.
 */
export const recordConsultationHeld = defineCommand({
  name: 'consultations.recordConsultationHeld',
  input: consultationActSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, loaded, now, occurredOn }) => {
    const result = { meetingId: loaded.meeting.id };
    const served = loaded.serves.map((one) => one.id);
    const held = holdMeeting(tx, loaded.meeting, now, occurredOn, served);
    if (isRefusal(held)) return held;
    return held === null ? { unchanged: true, result } : { result, events: [held] };
  },
});
