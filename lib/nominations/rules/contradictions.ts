import type { CommunicationEffect } from '@/lib/correspondence/types';
import { certainlyBefore } from '@/lib/kernel/dates';
import { nameKey } from '@/lib/people/rules';
import type { NominationStatus } from '../types';
import { isOpen } from './status';

/** What a communication said of a nomination. */
export type Citation = {
  readonly communicationId: string;
  readonly effect: CommunicationEffect;
  /** Date it bears, else date it came in; null: neither is stated. */
  readonly on: string | null;
};

/** What the rules need to know of a nomination for a meeting to tell whether another contradicts it. */
export type ContradictionFacts = {
  readonly nominationMeetingId: string;
  readonly nameAsPrinted: string;
  /** The State or organization that puts forward. */
  readonly partyId: string | null;
  readonly status: NominationStatus;
  readonly citations: readonly Citation[];
};

/**
 * - `sameParty`: one State or organization put the same person forward twice;
 * - `otherParty`: several did;
 * - `withdrawnAndConfirmed`: one communication withdraws what another, not certainly earlier, puts forward or confirms.
 */
export const contradictionKinds = ['sameParty', 'otherParty', 'withdrawnAndConfirmed'] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

export type Contradiction = {
  readonly kind: ContradictionKind;
  /** The same for the same records: what an officer has decided on is known by it, and what came in since makes another. */
  readonly key: string;
  /** In the order given. */
  readonly nominationMeetingIds: readonly string[];
};

function keyOf(kind: ContradictionKind, group: readonly ContradictionFacts[]): string {
  const communications = new Set(group.flatMap((one) => one.citations.map((citation) => citation.communicationId)));
  return [kind, ...group.map((one) => one.nominationMeetingId).toSorted(), ...[...communications].toSorted()].join(' ');
}

/** Nominations that are still open, grouped by what may be one person. */
function byPerson(facts: readonly ContradictionFacts[]): readonly (readonly ContradictionFacts[])[] {
  const groups = new Map<string, ContradictionFacts[]>();
  for (const one of facts) {
    if (!isOpen(one.status)) continue;
    const name = nameKey(one.nameAsPrinted);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function putForwardTwice(facts: readonly ContradictionFacts[]): readonly Contradiction[] {
  return byPerson(facts)
    .filter((group) => group.length > 1)
    .map((group) => {
      const kind = new Set(group.map((one) => one.partyId)).size > 1 ? 'otherParty' : 'sameParty';
      return { kind, key: keyOf(kind, group), nominationMeetingIds: group.map((one) => one.nominationMeetingId) };
    });
}

/** True when one communication withdraws what another puts forward or confirms, and is not known to be the later word. */
function isInDoubt(citations: readonly Citation[]): boolean {
  const withdrawals = citations.filter((one) => one.effect === 'withdrew');
  const supports = citations.filter((one) => one.effect === 'nominated' || one.effect === 'confirmed');
  return withdrawals.some((withdrawal) =>
    supports.some(
      (support) =>
        support.communicationId !== withdrawal.communicationId && !certainlyBefore(support.on, withdrawal.on),
    ),
  );
}

/**
 * The nominations for one meeting that contradict one another, or whose communications do: shown side by side for an officer to
 * decide, never settled by themselves.
 */
export function contradictionsIn(facts: readonly ContradictionFacts[]): readonly Contradiction[] {
  const doubtful = facts
    .filter((one) => isInDoubt(one.citations))
    .map(
      (one): Contradiction => ({
        kind: 'withdrawnAndConfirmed',
        key: keyOf('withdrawnAndConfirmed', [one]),
        nominationMeetingIds: [one.nominationMeetingId],
      }),
    );
  return [...putForwardTwice(facts), ...doubtful];
}
