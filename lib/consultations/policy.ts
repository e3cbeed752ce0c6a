import { judge, may } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import { type MeetingScope, mayCreateMeeting } from '@/lib/meetings/policy';

/** An intersessional meeting and the meetings it prepares. */
export type ConsultationScope = { readonly meeting: MeetingScope; readonly serves: readonly MeetingScope[] };

function scopeOf(meeting: MeetingScope) {
  return { bodyId: meeting.bodyId, meetingId: meeting.id };
}

/** Who may see the intersessional meetings of a meeting: their dates, papers, outcome and which parties were represented. */
export function mayViewConsultations(actor: Actor, served: MeetingScope): Verdict {
  return judge(actor, 'consultations.view', 'meetings.view', scopeOf(served));
}

/**
 * Who may read what was noted in an intersessional meeting and the names of those who attended: the desk and the Chair of
 * a meeting that it prepares.
 */
export function mayReadRecord(actor: Actor, served: MeetingScope): boolean {
  return may(actor, 'consultations.readRecord', scopeOf(served));
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

/**
 * Who may have an intersessional meeting prepare other meetings than before: somebody who may record it, and may do so for
 * each meeting that it is to prepare. One that the actor may not know of hides the act as if that meeting were not there.
 */
export function mayChangeServed(actor: Actor, before: ConsultationScope, after: readonly MeetingScope[]): Verdict {
  const own = mayRecordConsultation(actor, before);
  if (own !== 'allowed') return own;
  const known = new Set(before.serves.map((one) => one.id));
  const verdicts = after
    .filter((one) => !known.has(one.id))
    .map((served) => judge(actor, 'consultations.record', 'consultations.view', scopeOf(served)));
  if (verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}
