import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What a balance is of, for the table of acts. */
type BalanceScope = { readonly bodyId: string; readonly meetingId: string };

/**
 * Who sees the balance of a meeting, and with it how States are classified: its desk and its Chair. Who sees the meeting
 * otherwise is told that the balance is closed; to missions, observers and strangers it is not there.
 */
export function mayViewBalance(actor: Actor, scope: BalanceScope): Verdict {
  return judge(actor, 'balance.view', 'meetings.view', scope);
}

/**
 * Who records what a State says of itself: whoever records the correspondence about a meeting. To who sees no balance there
 * are no classifications of States at all.
 */
export function mayRecordSelfDescription(actor: Actor, scope: BalanceScope): Verdict {
  return judge(actor, 'correspondence.record', 'balance.view', scope);
}
