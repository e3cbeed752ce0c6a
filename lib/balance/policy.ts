import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/**
 * Who records what a State says of itself: whoever records the correspondence about a meeting. To who sees no balance there
 * are no classifications of States at all.
 */
export function mayRecordSelfDescription(
  actor: Actor,
  scope: { readonly bodyId: string; readonly meetingId: string },
): Verdict {
  return judge(actor, 'correspondence.record', 'balance.view', scope);
}
