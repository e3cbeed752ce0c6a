import { judge, may } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What decides who may see or record a circular: its body and the meetings it serves, each with its own body. */
export type CircularScope = {
  readonly bodyId: string;
  readonly meetings: readonly { readonly id: string; readonly bodyId: string }[];
};

/** Who may see a circular: whoever may see circulars of one of the meetings it serves, or of its body. */
export function mayViewCircular(actor: Actor, circular: CircularScope): boolean {
  return (
    may(actor, 'circulars.view', { bodyId: circular.bodyId }) ||
    circular.meetings.some((meeting) => may(actor, 'circulars.view', { bodyId: meeting.bodyId, meetingId: meeting.id }))
  );
}

/**
 * Who may record or correct a circular: somebody who may do so for every meeting it serves. Its body is asked apart
 * unless one of those meetings is the body's own.
 */
export function mayRecordCircular(actor: Actor, circular: CircularScope): Verdict {
  const scopes = circular.meetings.map((meeting) => ({ bodyId: meeting.bodyId, meetingId: meeting.id }));
  const ofBody = scopes.some((scope) => scope.bodyId === circular.bodyId) ? [] : [{ bodyId: circular.bodyId }];
  const verdicts = [...scopes, ...ofBody].map((scope) => judge(actor, 'circulars.record', 'circulars.view', scope));
  if (verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}

/** Who may correct what was recorded of a circular that is about to serve `after` instead of `before`. */
export function mayCorrectCircular(actor: Actor, before: CircularScope, after: CircularScope): Verdict {
  const verdicts = [mayRecordCircular(actor, before), mayRecordCircular(actor, after)];
  if (verdicts.every((verdict) => verdict === 'allowed')) return 'allowed';
  return mayViewCircular(actor, before) ? 'forbidden' : 'hidden';
}

/** Who may see the circulars of a meeting as a list. */
export function mayViewMeetingCirculars(
  actor: Actor,
  meeting: { readonly id: string; readonly bodyId: string },
): boolean {
  return may(actor, 'circulars.view', { bodyId: meeting.bodyId, meetingId: meeting.id });
}
