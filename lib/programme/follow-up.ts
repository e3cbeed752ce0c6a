import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { followUpTick } from '@/db/schema/programme';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { listFollowUps } from './queries/follow-up';
import type { FollowUpItem, FollowUpTick } from './rules/follow-up';

/**
 * An item of the sheet of what is to be updated, as it stands now; `notFound` when the nominee did not leave, or beside `item`
 * when there is no such thing to do.
 */
export function findFollowUpItem(
  tx: Tx,
  input: { readonly meetingId: string; readonly nominationMeetingId: string; readonly item: string },
): (FollowUpItem & { readonly done: FollowUpTick | null }) | Refusal {
  const followUp = listFollowUps(tx, input.meetingId, 'en').find(
    (one) => one.nominee.nominationMeetingId === input.nominationMeetingId,
  );
  if (followUp === undefined) return refuse('notFound');
  return followUp.items.find((one) => one.key === input.item) ?? refuse('notFound', 'item');
}

/** Takes away the tick of an item, whatever departure it belongs to. */
export function removeTick(tx: Tx, nominationMeetingId: string, item: string): void {
  tx.delete(followUpTick)
    .where(and(eq(followUpTick.nominationMeetingId, nominationMeetingId), eq(followUpTick.item, item)))
    .run();
}
