import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What a communication belongs to. */
export type CommunicationScope = { readonly bodyId: string | null; readonly meetingIds: readonly string[] };

/**
 * Who may rest a record on a communication, which is to have seen it: through its body, or through one of the meetings it is
 * about. One that is not sorted to a body yet is seen only by roles without a limit.
 */
export function mayCiteCommunication(actor: Actor, communication: CommunicationScope): Verdict {
  const ofBody = communication.bodyId === null ? {} : { bodyId: communication.bodyId };
  const scopes = [ofBody, ...communication.meetingIds.map((meetingId) => ({ ...ofBody, meetingId }))];
  const verdicts = scopes.map((scope) => judge(actor, 'correspondence.view', 'correspondence.view', scope));
  return verdicts.includes('allowed') ? 'allowed' : 'hidden';
}
