import { judge, may } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import { type MeetingScope, mayCreateMeeting } from '@/lib/meetings/policy';

/** An intersessional meeting and the meetings it prepares. */
export type ConsultationScope = { readonly meeting: MeetingScope; readonly serves: readonly MeetingScope[] };

function scopeOf(meeting: MeetingScope) {
  return { bodyId: meeting.bodyId, meetingId: meeting.id };
}

/** Who may see the intersessional meetings of a meeting. What was said in them is in no record. */
export function mayViewConsultations(actor: Actor, served: MeetingScope): Verdict {
  return judge(actor, 'consultations.view', 'meetings.view', scopeOf(served));
}

/** Who may record an intersessional meeting of a body: somebody who may do so for every meeting it prepares. */
export function mayCreateConsultation(actor: Actor, bodyId: string, serves: readonly MeetingScope[]): Verdict {
  const verdicts = [
    mayCreateMeeting(actor, bodyId),
    ...serves.map((served) => judge(actor, 'consultations.record', 'consultations.view', scopeOf(served))),
  ];
  if (verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}

/** Who may record what became of an intersessional meeting: in its own scope, or in that of every meeting it prepares. */
export function mayRecordConsultation(actor: Actor, consultation: ConsultationScope): Verdict {
  const own = may(actor, 'consultations.record', scopeOf(consultation.meeting));
  const all = consultation.serves.every((served) => may(actor, 'consultations.record', scopeOf(served)));
  if (own || (all && consultation.serves.length > 0)) return 'allowed';
  const seen = [consultation.meeting, ...consultation.serves].some((one) =>
    may(actor, 'consultations.view', scopeOf(one)),
  );
  return seen ? 'forbidden' : 'hidden';
}
