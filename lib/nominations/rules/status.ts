import type { CommunicationEffect } from '@/lib/correspondence/types';
import type { NominationStatus } from '../types';

const afterConsideration = [
  'acknowledged',
  'underConsideration',
  'reserve',
  'proposed',
  'agreed',
  'notIncluded',
] as const;

/**
 * What may follow what. Officers take over running processes, so steps may be skipped; refused is only what cannot be:
 * nobody is agreed while the mission has not confirmed, nor after the State withdrew, and a nomination is replaced only
 * where there was a place to replace. A State that puts the person forward again brings a withdrawn one back.
 */
const transitions: Readonly<Record<NominationStatus, readonly NominationStatus[]>> = {
  received: ['awaitingConfirmation', ...afterConsideration, 'withdrawn'],
  awaitingConfirmation: ['received', 'acknowledged', 'notIncluded', 'withdrawn'],
  acknowledged: ['awaitingConfirmation', ...afterConsideration, 'withdrawn'],
  underConsideration: ['awaitingConfirmation', ...afterConsideration, 'withdrawn'],
  reserve: [...afterConsideration, 'withdrawn'],
  // Back to `received` where a proposal is taken back.
  proposed: [...afterConsideration, 'received', 'withdrawn', 'replaced'],
  agreed: [...afterConsideration, 'withdrawn', 'replaced'],
  notIncluded: [...afterConsideration, 'received', 'withdrawn'],
  withdrawn: ['received', 'acknowledged', 'replaced'],
  replaced: ['received', 'acknowledged', 'withdrawn'],
};

/** True when a nomination may go from one status to another. Staying where it is is no change and not asked here. */
export function mayFollow(from: NominationStatus, to: NominationStatus): boolean {
  return from !== to && transitions[from].includes(to);
}

/**
 * True when a nomination counts: in the pool, from which the programme is made. Not counted are those that the mission
 * has yet to confirm, those withdrawn or replaced, and those the meeting did not include.
 */
export function inPool(status: NominationStatus): boolean {
  return (
    status !== 'awaitingConfirmation' && status !== 'withdrawn' && status !== 'replaced' && status !== 'notIncluded'
  );
}

/** True when the party took its nominee back: withdrawn, or replaced by another of its nominees. */
export function hasLeft(status: NominationStatus): status is 'withdrawn' | 'replaced' {
  return status === 'withdrawn' || status === 'replaced';
}

/** True when a nomination asks for a decision still: not withdrawn, replaced or left out. It may await its mission. */
export function isOpen(status: NominationStatus): boolean {
  return inPool(status) || status === 'awaitingConfirmation';
}

/** What a communication did that brought a nomination from one status to another. */
export function effectOfStatus(from: NominationStatus, to: NominationStatus): CommunicationEffect {
  if (to === 'withdrawn') return 'withdrew';
  if (to === 'replaced') return 'replaced';
  if (from === 'awaitingConfirmation' && inPool(to)) return 'confirmed';
  return from === 'withdrawn' || from === 'replaced' ? 'nominated' : 'answered';
}
