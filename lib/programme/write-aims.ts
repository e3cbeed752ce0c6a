import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meetingTopic } from '@/db/schema/meetings';
import { meetingAims } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import { programmeEvent } from './events';
import type { Aim } from './types';

/** Ids of the topics that a meeting takes. */
export function takenTopics(tx: Tx, meetingId: string): ReadonlySet<string> {
  const rows = tx
    .select({ topicId: meetingTopic.topicId })
    .from(meetingTopic)
    .where(and(eq(meetingTopic.meetingId, meetingId), eq(meetingTopic.taken, true)))
    .all();
  return new Set(rows.map((row) => row.topicId));
}

/** The list that is on record now. */
type AimsWritten = { readonly meetingId: string; readonly revision: number };

/**
 * Puts a list of aims in place of the one on record.
 *
 * @param revision of the new list: one more than that of the list before
 * @returns what a command has to tell of it
 */
export function writeAims(
  tx: Tx,
  meetingId: string,
  aims: readonly Aim[],
  revision: number,
): { readonly result: AimsWritten; readonly events: readonly [NewEvent] } {
  const columns = { aims, revision };
  tx.insert(meetingAims)
    .values({ meetingId, ...columns })
    .onConflictDoUpdate({ target: meetingAims.meetingId, set: columns })
    .run();
  return {
    result: { meetingId, revision },
    events: [
      programmeEvent('aimsSet', {
        subject: { kind: 'meeting', id: meetingId },
        meetings: [meetingId],
        payload: { aims: [...aims] },
      }),
    ],
  };
}
