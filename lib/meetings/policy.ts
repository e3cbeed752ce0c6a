import { actTable, judge } from '@/lib/access/policy';
import type { Actor, Role } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What a policy needs to know of a meeting. */
export type MeetingScope = { readonly id: string; readonly bodyId: string };

/** Who may see a meeting at the desk. */
export function mayViewMeeting(actor: Actor, meeting: MeetingScope): Verdict {
  return judge(actor, 'meetings.view', 'meetings.view', { bodyId: meeting.bodyId, meetingId: meeting.id });
}

/** Who may change a meeting: its data, mandate, roles, topics, plan, checklist and status. */
export function mayEditMeeting(actor: Actor, meeting: MeetingScope): Verdict {
  return judge(actor, 'meetings.edit', 'meetings.view', { bodyId: meeting.bodyId, meetingId: meeting.id });
}

/** Who may create a meeting of a body, move one to it, or record a list of topics of it. */
export function mayCreateMeeting(actor: Actor, bodyId: string): Verdict {
  return judge(actor, 'meetings.edit', 'meetings.view', { bodyId });
}

/** The meetings an actor may see, as a condition for a query; null: all. */
export type VisibleMeetings = { readonly bodyIds: readonly string[]; readonly meetingIds: readonly string[] } | null;

/** `mayViewMeeting` as a condition, so that a list asks the database once instead of once for each row. */
export function visibleMeetings(actor: Actor): VisibleMeetings {
  if (actor.kind === 'system') return null;
  const allowed: readonly Role[] = actTable['meetings.view'];
  const assignments = actor.kind === 'account' ? actor.roles.filter((one) => allowed.includes(one.role)) : [];
  if (assignments.some((one) => one.meetingId === null && one.bodyId === null)) return null;
  return {
    bodyIds: assignments.flatMap((one) => (one.meetingId === null && one.bodyId !== null ? [one.bodyId] : [])),
    meetingIds: assignments.flatMap((one) => (one.meetingId === null ? [] : [one.meetingId])),
  };
}
