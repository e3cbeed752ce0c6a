import { actTable, may, maySomewhere } from '@/lib/access/policy';
import type { Actor, Role } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What decides who may see or change a communication: its body, and the meetings it is about, each with its own body. */
export type CommunicationScope = {
  /** Null: not sorted yet. Such a communication is about no meeting, and only roles without a limit see it. */
  readonly bodyId: string | null;
  readonly meetings: readonly { readonly id: string; readonly bodyId: string }[];
};

type Place = { readonly bodyId?: string; readonly meetingId?: string };

function ofBody(bodyId: string | null): Place {
  return bodyId === null ? {} : { bodyId };
}

function ofMeetings(scope: CommunicationScope): readonly Place[] {
  return scope.meetings.map((meeting) => ({ bodyId: meeting.bodyId, meetingId: meeting.id }));
}

/** Who may see a communication: whoever may see those of its body, or of one of the meetings it is about. */
export function mayViewCommunication(actor: Actor, scope: CommunicationScope): boolean {
  return [ofBody(scope.bodyId), ...ofMeetings(scope)].some((place) => may(actor, 'correspondence.view', place));
}

/**
 * Who may record a communication: somebody who may do so for every meeting it is about. Its body is asked apart unless one
 * of those meetings is the body's own.
 */
function mayRecordAll(actor: Actor, scope: CommunicationScope): boolean {
  const hasOwnMeeting = scope.meetings.some((meeting) => meeting.bodyId === scope.bodyId);
  const places = [...ofMeetings(scope), ...(hasOwnMeeting ? [] : [ofBody(scope.bodyId)])];
  return places.every((place) => may(actor, 'correspondence.record', place));
}

/** Who may record communications at all: asked before any work is done for somebody, e.g. on a file. */
export function mayRecordSomewhere(actor: Actor): Verdict {
  if (maySomewhere(actor, 'correspondence.record')) return 'allowed';
  return maySomewhere(actor, 'correspondence.view') ? 'forbidden' : 'hidden';
}

/** Who may register a communication that is about to stand there. */
export function mayRecordCommunication(actor: Actor, scope: CommunicationScope): Verdict {
  if (mayRecordAll(actor, scope)) return 'allowed';
  return mayViewCommunication(actor, scope) ? 'forbidden' : 'hidden';
}

/** Who may change a communication that stands there, or sort it anew: then `after` is where it is to go. */
export function mayChangeCommunication(
  actor: Actor,
  before: CommunicationScope,
  after: CommunicationScope = before,
): Verdict {
  if (mayRecordAll(actor, before) && mayRecordAll(actor, after)) return 'allowed';
  return mayViewCommunication(actor, before) ? 'forbidden' : 'hidden';
}

/** The communications an actor may see, as a condition for a query; null: all. */
export type VisibleCommunications = {
  readonly bodyIds: readonly string[];
  readonly meetingIds: readonly string[];
} | null;

/** `mayViewCommunication` as a condition, so that a list asks the database once instead of once for each row. */
export function visibleCommunications(actor: Actor): VisibleCommunications {
  if (actor.kind === 'system') return null;
  const allowed: readonly Role[] = actTable['correspondence.view'];
  const assignments = actor.kind === 'account' ? actor.roles.filter((one) => allowed.includes(one.role)) : [];
  if (assignments.some((one) => one.meetingId === null && one.bodyId === null)) return null;
  return {
    bodyIds: assignments.flatMap((one) => (one.meetingId === null && one.bodyId !== null ? [one.bodyId] : [])),
    meetingIds: assignments.flatMap((one) => (one.meetingId === null ? [] : [one.meetingId])),
  };
}
