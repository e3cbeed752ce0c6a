import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { type Refusal, refuse } from '@/lib/kernel/refusal';

/** A meeting with its body, as policies ask of them; `notFound` when there is none. */
export function meetingScope(
  tx: Tx,
  meetingId: string,
): { readonly bodyId: string; readonly meetingId: string } | Refusal {
  return (
    tx.select({ meetingId: meeting.id, bodyId: meeting.bodyId }).from(meeting).where(eq(meeting.id, meetingId)).get() ??
    refuse('notFound')
  );
}
