import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { communication, communicationMeeting } from '@/db/schema/correspondence';
import type { Actor } from '@/lib/kernel/actor';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { mayCiteCommunication } from './policy';

/** What a record takes from the communication it rests on. Null: not stated there. */
export type CitedCommunication = {
  readonly id: string;
  readonly receivedOn: string | null;
  readonly senderReference: string | null;
};

/**
 * The communication that a record is to rest on, inside the transaction of the command that makes the record.
 *
 * @returns `notFound` beside `communicationId` when it is not there or not for the eyes of the actor
 */
export function citedCommunication(tx: Tx, actor: Actor, communicationId: string): CitedCommunication | Refusal {
  const row = tx
    .select({
      id: communication.id,
      bodyId: communication.bodyId,
      receivedOn: communication.receivedOn,
      senderReference: communication.senderReference,
    })
    .from(communication)
    .where(eq(communication.id, communicationId))
    .get();
  if (row === undefined) return refuse('notFound', 'communicationId');
  const meetingIds = tx
    .select({ id: communicationMeeting.meetingId })
    .from(communicationMeeting)
    .where(eq(communicationMeeting.communicationId, communicationId))
    .all()
    .map((one) => one.id);
  const { bodyId, ...cited } = row;
  return mayCiteCommunication(actor, { bodyId, meetingIds }) === 'allowed'
    ? cited
    : refuse('notFound', 'communicationId');
}
