import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { consultation, consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import type { MeetingRow } from '@/lib/meetings/load-meeting';
import type { MeetingScope } from '@/lib/meetings/policy';

/** An intersessional meeting with what it prepares, as a command needs it. */
export type LoadedConsultation = {
  readonly meeting: MeetingRow;
  readonly consultation: typeof consultation.$inferSelect;
  readonly serves: readonly MeetingScope[];
};

/** The intersessional meeting a command is about, or the refusal `notFound`: also for a meeting of another kind. */
export function consultationById(tx: Tx, meetingId: string): LoadedConsultation | Refusal {
  const row = tx
    .select({ meeting, consultation })
    .from(consultation)
    .innerJoin(meeting, eq(meeting.id, consultation.meetingId))
    .where(eq(consultation.meetingId, meetingId))
    .get();
  if (row === undefined) return refuse('notFound');
  const serves = tx
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(consultationServes)
    .innerJoin(meeting, eq(meeting.id, consultationServes.servedMeetingId))
    .where(eq(consultationServes.meetingId, meetingId))
    .all();
  return { ...row, serves };
}
