import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { checklistItem, meeting } from '@/db/schema/meetings';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import type { MeetingPart } from './types';

export type MeetingRow = typeof meeting.$inferSelect;

/** The meeting a command is about, or the refusal `notFound`. */
export function meetingById(tx: Tx, meetingId: string): MeetingRow | Refusal {
  return tx.select().from(meeting).where(eq(meeting.id, meetingId)).get() ?? refuse('notFound');
}

/** An item of a meeting's checklist with its meeting, or the refusal `notFound`: also for an item of another meeting. */
export function checklistItemOf(
  tx: Tx,
  meetingId: string,
  itemId: string,
): { readonly meeting: MeetingRow; readonly item: typeof checklistItem.$inferSelect } | Refusal {
  const row = meetingById(tx, meetingId);
  if (isRefusal(row)) return row;
  const item = tx
    .select()
    .from(checklistItem)
    .where(and(eq(checklistItem.id, itemId), eq(checklistItem.meetingId, meetingId)))
    .get();
  return item === undefined ? refuse('notFound') : { meeting: row, item };
}

/** `changedMeanwhile` when the form of a part started from an older state of that part; null when it may go on. */
export function staleness(row: MeetingRow, part: MeetingPart, startedFrom: number | undefined): Refusal | null {
  return startedFrom === undefined || startedFrom === row.revisions[part] ? null : refuse('changedMeanwhile');
}

/** Counts the edit of a part, and writes those of its values that are columns of the meeting. */
export function updatePart(
  tx: Tx,
  row: MeetingRow,
  part: MeetingPart,
  columns: Partial<typeof meeting.$inferInsert> = {},
): void {
  tx.update(meeting)
    .set({ ...columns, revisions: { ...row.revisions, [part]: row.revisions[part] + 1 } })
    .where(eq(meeting.id, row.id))
    .run();
}

/** Fields whose value differs from the stored one, with the stored value for the erasable revision of the event. */
export function differences(
  stored: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): readonly { readonly field: string; readonly previous: string | null }[] {
  return Object.keys(given)
    .filter((field) => stored[field] !== given[field])
    .map((field) => {
      const previous = stored[field];
      return { field, previous: previous === null || previous === undefined ? null : String(previous) };
    });
}
