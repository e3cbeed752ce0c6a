import type { Tx } from '@/db/client';
import type { Actor } from '@/lib/kernel/actor';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { communicationById } from './load-communication';
import { mayViewCommunication } from './policy';
import type { Sender } from './types';

/** What a record takes from the communication it rests on. Null: not stated there. */
export type CitedCommunication = {
  readonly id: string;
  readonly receivedOn: string | null;
  readonly senderReference: string | null;
  readonly sender: Sender;
};

/**
 * The communication that a record is to rest on, inside the transaction of the command that makes the record. Who cites it
 * must be able to read it: an id alone opens nothing.
 *
 * @returns `notFound` beside `communicationId` when it is not there, or not for the eyes of the actor
 */
export function citedCommunication(tx: Tx, actor: Actor, communicationId: string): CitedCommunication | Refusal {
  const found = communicationById(tx, communicationId);
  if (isRefusal(found) || !mayViewCommunication(actor, found.scope)) return refuse('notFound', 'communicationId');
  const { id, receivedOn, senderReference, senderStateId, senderOrganizationId, senderName } = found.row;
  const sender = { stateId: senderStateId, organizationId: senderOrganizationId, name: senderName };
  return { id, receivedOn, senderReference, sender };
}
