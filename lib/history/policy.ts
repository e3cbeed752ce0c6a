import { judge, may } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import type { MeetingScope } from '@/lib/meetings/policy';

/** Who may read the history of a meeting. Whoever sees the meeting otherwise knows that it has one. */
export function mayReadHistory(actor: Actor, meeting: MeetingScope): Verdict {
  return judge(actor, 'history.view', 'meetings.view', { bodyId: meeting.bodyId, meetingId: meeting.id });
}

/** To whose affairs a record belongs: a meeting, a body, or nobody's yet. */
export type RecordPlace = { readonly id?: string; readonly bodyId?: string };

/** Who may read the history of a record that belongs there; see `may` for one that belongs nowhere yet. */
export function mayReadHistoryAt(actor: Actor, { id, bodyId }: RecordPlace): boolean {
  return may(actor, 'history.view', {
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(id === undefined ? {} : { meetingId: id }),
  });
}

/** Who may read the history of the installation: accounts, roles, bodies. To all others it is not there. */
export function mayReadInstallationHistory(actor: Actor): Verdict {
  return judge(actor, 'installation.history', 'installation.history', {});
}

/** Acts on accounts and roles show up in the history of a meeting only for those who also administer them. */
export function mayReadAccessEvents(actor: Actor): boolean {
  return may(actor, 'installation.history', {});
}
