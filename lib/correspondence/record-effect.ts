import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { communication, communicationCause } from '@/db/schema/correspondence';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent, SubjectRef } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { correspondenceEvent } from './events';
import type { CommunicationEffect } from './types';

/**
 * Links a communication to a record that it caused, inside the transaction of the command that makes the record.
 *
 * @param about the meetings that the event concerns
 * @returns the event that tells of it, null when the link is there already, or `notFound` beside `communicationId`
 */
export function recordEffect(
  tx: Tx,
  now: Instant,
  about: {
    readonly communicationId: string;
    readonly effect: CommunicationEffect;
    readonly subject: SubjectRef;
    readonly meetings: readonly string[];
  },
): NewEvent | null | Refusal {
  const { communicationId, effect, subject, meetings } = about;
  const known = tx
    .select({ id: communication.id })
    .from(communication)
    .where(eq(communication.id, communicationId))
    .get();
  if (known === undefined) return refuse('notFound', 'communicationId');
  const written = tx
    .insert(communicationCause)
    .values({ communicationId, effect, subjectKind: subject.kind, subjectId: subject.id, recordedAt: now })
    .onConflictDoNothing()
    .run();
  if (written.changes === 0) return null;
  return correspondenceEvent('effectRecorded', {
    subject: { kind: 'communication', id: communicationId },
    meetings,
    payload: { effect, subjectKind: subject.kind, subjectId: subject.id },
  });
}
