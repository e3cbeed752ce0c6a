import { hasLeft } from '@/lib/nominations/rules/status';
import type { NominationStatus } from '@/lib/nominations/types';
import type { Panel, Panellist, Part, Programme, Question, QuestionGroup, Seat, SeatState } from '../types';

/** A seat that somebody sits on. */
export type NamedSeat = Seat & { readonly panellist: Panellist };

/**
 * What a seat shows follows from the nomination: a nominee who left it is not on it, and the seat is kept.
 *
 * @param stored as the seat was arranged
 * @param nominationStatus of whoever was put there; null: nobody was
 */
export function seatState(stored: SeatState, nominationStatus: NominationStatus | null): SeatState {
  return nominationStatus !== null && hasLeft(nominationStatus) ? nominationStatus : stored;
}

/** The seats of a panel that somebody sits on, in order. */
export function namedSeats(panel: Panel): readonly NamedSeat[] {
  return panel.seats.flatMap((seat) => (seat.panellist === null ? [] : [{ ...seat, panellist: seat.panellist }]));
}

/** Groups questions by the panels that share them, in the order of their first question. */
export function groupQuestions(questions: readonly Question[]): readonly QuestionGroup[] {
  return grouped(questions, (question) => question.panelNumbers.join(',')).map((group) => ({
    panelNumbers: group[0].panelNumbers,
    questions: group,
  }));
}

/** Figures that answer the question of the page: what is the programme, and is it complete? */
export type ProgrammeFigures = {
  readonly panels: number;
  readonly panellists: number;
  readonly states: number;
  readonly organizations: number;
  readonly openSeats: number;
};

/** Counts panels, panellists, nominating States and organizations, and seats on which nobody sits. */
export function programmeFigures(panels: readonly Panel[]): ProgrammeFigures {
  const named = panels.flatMap(namedSeats);
  const parties = named.flatMap((seat) => (seat.panellist.party === null ? [] : [seat.panellist.party]));
  const distinct = (kind: 'state' | 'organization') =>
    new Set(parties.filter((party) => party.kind === kind).map((party) => party.id)).size;
  return {
    panels: panels.length,
    panellists: new Set(named.map((seat) => seat.panellist.person.id)).size,
    states: distinct('state'),
    organizations: distinct('organization'),
    openSeats: panels.reduce((sum, panel) => sum + panel.seats.length, 0) - named.length,
  };
}

/** Everybody who opens, leads, speaks or closes; panellists apart. */
export function allParts({ opening, keynote, closing, panels }: Programme): readonly Part[] {
  return [...opening, ...keynote, ...panels.flatMap((panel) => panel.moderators), ...closing];
}

/** Things that share a key, in the order of the first of each. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return [...groups.values()];
}
