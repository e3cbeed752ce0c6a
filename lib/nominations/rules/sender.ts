import type { Sender } from '@/lib/correspondence/types';
import type { NominationStatus } from '../types';
import { inPool } from './status';

type Party = { readonly stateId: string | null; readonly organizationId: string | null };

/**
 * True when a communication is known to come from somebody else than the party that nominates, e.g. an agency or the expert:
 * only the word of the party itself puts somebody forward (glossary, "Nomination"). A sender that is not on record may be
 * anybody.
 */
export function isFromAnother(sender: Sender, party: Party): boolean {
  if (sender.stateId === null && sender.organizationId === null) return sender.name !== null;
  return sender.stateId !== party.stateId || sender.organizationId !== party.organizationId;
}

/**
 * The status in which a nomination begins: it awaits confirmation by the mission unless the communication it rests on is the
 * party's own. Without a communication the officer vouches for it.
 */
export function statusOnReceipt(sender: Sender | null, party: Party): 'received' | 'awaitingConfirmation' {
  if (sender === null) return 'received';
  const isKnown = sender.stateId !== null || sender.organizationId !== null;
  return isKnown && !isFromAnother(sender, party) ? 'received' : 'awaitingConfirmation';
}

/** True when a nomination on the word of somebody else would count: it may be recorded, but outside the pool. */
export function countsTooEarly(sender: Sender | null, party: Party, status: NominationStatus): boolean {
  return sender !== null && inPool(status) && isFromAnother(sender, party);
}
