import { hasLeft, inPool } from '@/lib/nominations/rules/status';
import type { NominationRow } from '@/lib/nominations/types';
import type { Panel, Panellist, Programme, Seat } from '../types';

/** The seat of a nominee in a version: where the person sits, or sat until the party took its nominee back. */
type PlaceInVersion = { readonly panel: Panel; readonly seat: Seat; readonly questions: number };

/** Finds the seat on which a nominee sits, or which is kept since the nominee left; null: none. */
export function placeOf(programme: Programme, nominationMeetingId: string): PlaceInVersion | null {
  const isOf = (panellist: Panellist | null) => panellist?.nominationMeetingId === nominationMeetingId;
  for (const panel of programme.panels) {
    // A seat that was agreed without its nominee is settled.
    const seat = panel.seats.find(
      (one) => isOf(one.panellist) || (isOf(one.former) && one.state !== one.stateAsIssued),
    );
    if (seat === undefined) continue;
    const questions = programme.questionGroups
      .flatMap((group) => group.questions)
      .filter(({ addressee }) => addressee.kind === 'seat' && addressee.seatId === seat.id);
    return { panel, seat, questions: questions.length };
  }
  return null;
}

/** A nomination for the meeting, as far as it matters here. */
type Candidate = Pick<NominationRow, 'id' | 'party' | 'status'> & {
  readonly topics: readonly { readonly id: string }[];
};

/** Who may take the seat of somebody who leaves. */
type Successors<N> = {
  /** Other nominees of the same State or organization. */
  readonly sameParty: readonly N[];
  /** Nominees of others in the pool: first those in reserve, then those for the panel's topic, then the rest. */
  readonly others: readonly N[];
};

/**
 * Who may take the seat: nominees who sit nowhere in the version. Of the same party also those not included so far; they are
 * taken up again.
 *
 * @param topicId of the panel
 */
export function successorsOf<N extends Candidate>(
  leaver: Pick<Candidate, 'id' | 'party'>,
  nominations: readonly N[],
  programme: Programme,
  topicId: string,
): Successors<N> {
  const seated = new Set(
    programme.panels.flatMap((panel) => panel.seats.flatMap((seat) => seat.panellist?.nominationMeetingId ?? [])),
  );
  const free = nominations.filter((one) => one.id !== leaver.id && !seated.has(one.id) && !hasLeft(one.status));
  const isOwn = (one: N) =>
    one.party !== null && one.party.kind === leaver.party?.kind && one.party.id === leaver.party.id;
  const nearness = (one: N) => {
    if (one.status === 'reserve') return 0;
    return one.topics.some((topic) => topic.id === topicId) ? 1 : 2;
  };
  return {
    sameParty: free.filter((one) => isOwn(one) && (inPool(one.status) || one.status === 'notIncluded')),
    others: free
      .filter((one) => !isOwn(one) && inPool(one.status))
      // The order of the list, by name, stays within each part.
      .toSorted((a, b) => nearness(a) - nearness(b)),
  };
}
