import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meetingTopic } from '@/db/schema/meetings';
import { seat } from '@/db/schema/programme';
import type { Ids } from '@/lib/kernel/ids';

/** True when the meeting takes the topic: only for such topics there are panels. */
export function takesTopic(tx: Tx, meetingId: string, topicId: string): boolean {
  const row = tx
    .select({ id: meetingTopic.topicId })
    .from(meetingTopic)
    .where(and(eq(meetingTopic.meetingId, meetingId), eq(meetingTopic.topicId, topicId), eq(meetingTopic.taken, true)))
    .get();
  return row !== undefined;
}

/** Adds open seats to a panel, the first of them at a position. @returns their ids in order */
export function insertOpenSeats(tx: Tx, ids: Ids, panelId: string, count: number, from = 1): readonly string[] {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: ids.next('seat'),
    panelId,
    position: from + index,
    state: 'open' as const,
  }));
  tx.insert(seat).values(rows).run();
  return rows.map((row) => row.id);
}
