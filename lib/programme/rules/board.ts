import type { NomineeCondition, Panel, Panellist, Part, Programme, ProgrammePartKind, Question } from '../types';
import { type ArrangedSeat, arrange, inverse, type Placement } from './arrangement';
import type { OrderChange } from './order';
import { groupQuestions, seatState } from './structure';

/** A draft as those who work on it see it: its content, and what only the desk and the Chair see of it. */
export type BoardState = {
  /** Number of the newest event of the meeting that this state is sure to include. */
  readonly mark: number;
  readonly programme: Programme;
  /** Ids of locked seats. */
  readonly locked: readonly string[];
  /** Notes by the id of their seat or panel. */
  readonly notes: Readonly<Record<string, string>>;
  /** What is asked of arrangements for single nominees, by nomination for the meeting. */
  readonly conditions: Readonly<Record<string, NomineeCondition>>;
  /** How often panels and questions were edited, by id: what a form starts from. */
  readonly revisions: Readonly<Record<string, number>>;
};

/** A change of the board that is shown at once and sent as one command; its inverse is one as well. */
export type BoardAct =
  /** `run`: of the illustrative arrangement that it takes cards from. */
  | { readonly kind: 'arrange'; readonly placements: readonly Placement[]; readonly run?: string }
  /** Only seats that are not so already. */
  | { readonly kind: 'lock'; readonly seatIds: readonly string[]; readonly locked: boolean }
  | {
      readonly kind: 'note';
      readonly about: { readonly kind: 'seat' | 'panel'; readonly id: string };
      readonly was: string | null;
      readonly note: string | null;
    }
  | {
      readonly kind: 'condition';
      readonly nomineeId: string;
      readonly was: NomineeCondition | null;
      readonly condition: NomineeCondition | null;
    }
  | ({ readonly kind: 'orderSeats'; readonly panelId: string } & OrderChange)
  | ({ readonly kind: 'orderPanels' } & OrderChange)
  | ({ readonly kind: 'orderParts'; readonly part: ProgrammePartKind; readonly panelId: string | null } & OrderChange)
  | ({ readonly kind: 'orderQuestions' } & OrderChange);

/** A seat of the board with the panel it belongs to. */
export type BoardSeat = ArrangedSeat & {
  readonly panelId: string;
  /** Its occupant has left it: it is kept for the party until it is filled or cleared. */
  readonly isKept: boolean;
};

/** The seats of a board in the order of the programme. Who has left a seat still occupies it until it is cleared. */
export function boardSeats({ programme, locked }: Pick<BoardState, 'programme' | 'locked'>): readonly BoardSeat[] {
  const isLocked = new Set(locked);
  return programme.panels.flatMap((panel) =>
    panel.seats.map((seat) => ({
      id: seat.id,
      panelId: panel.id,
      panelNumber: panel.number,
      position: seat.position,
      occupantId: (seat.panellist ?? seat.former)?.nominationMeetingId ?? null,
      locked: isLocked.has(seat.id),
      isKept: seat.former !== null,
    })),
  );
}

/** The act that takes another back. */
export function inverseAct(act: BoardAct): BoardAct {
  switch (act.kind) {
    case 'arrange':
      return { ...act, placements: inverse(act.placements) };
    case 'lock':
      return { ...act, locked: !act.locked };
    case 'note':
      return { ...act, was: act.note, note: act.was };
    case 'condition':
      return { ...act, was: act.condition, condition: act.was };
    default:
      return { ...act, was: act.ids, ids: act.was };
  }
}

/** Things in the order of ids; those not named keep their places. */
function inOrder<T extends { readonly id: string }>(things: readonly T[], ids: readonly string[]): readonly T[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const named = ids.flatMap((id) => byId.get(id) ?? []);
  return things.map((thing) => (ids.includes(thing.id) ? (named.shift() ?? thing) : thing));
}

/** A question that names panels and seats by their numbers, after these changed. */
function renumbered(question: Question, numbers: ReadonlyMap<number, number>, panels: readonly Panel[]): Question {
  const panelNumbers = question.panelNumbers.map((number) => numbers.get(number) ?? number).toSorted((a, b) => a - b);
  const { addressee } = question;
  if (addressee.kind !== 'seat') return { ...question, panelNumbers };
  const panel = panels.find(({ seats }) => seats.some(({ id }) => id === addressee.seatId));
  const seat = panel?.seats.find(({ id }) => id === addressee.seatId);
  if (panel === undefined || seat === undefined) return { ...question, panelNumbers };
  return { ...question, panelNumbers, addressee: { ...addressee, panelNumber: panel.number, position: seat.position } };
}

function withPanels(programme: Programme, panels: readonly Panel[]): Programme {
  const after = new Map(panels.map((panel) => [panel.id, panel.number]));
  const numbers = new Map(programme.panels.map((panel) => [panel.number, after.get(panel.id) ?? panel.number]));
  const questions = programme.questionGroups.flatMap((group) => group.questions);
  return {
    ...programme,
    panels,
    questionGroups: groupQuestions(questions.map((question) => renumbered(question, numbers, panels))),
  };
}

function arranged(
  programme: Programme,
  placements: readonly Placement[],
  nominees: ReadonlyMap<string, Panellist>,
): Programme {
  const seats = new Map(
    arrange(boardSeats({ programme, locked: [] }), placements).map((seat) => [seat.id, seat.occupantId]),
  );
  const touched = new Set(placements.map(({ seatId }) => seatId));
  return {
    ...programme,
    panels: programme.panels.map((panel) => ({
      ...panel,
      seats: panel.seats.map((seat) => {
        if (!touched.has(seat.id)) return seat;
        const occupant = nominees.get(seats.get(seat.id) ?? '') ?? null;
        const stateAsIssued = occupant === null ? 'open' : 'proposed';
        const state = seatState(stateAsIssued, occupant?.status ?? null);
        const isKept = state !== stateAsIssued;
        return {
          ...seat,
          state,
          stateAsIssued,
          panellist: isKept ? null : occupant,
          former: isKept ? occupant : null,
        };
      }),
    })),
  };
}

function withPartsInOrder(programme: Programme, act: Extract<BoardAct, { kind: 'orderParts' }>): Programme {
  const order = (parts: readonly Part[]) => inOrder(parts, act.ids);
  if (act.part !== 'moderator') return { ...programme, [act.part]: order(programme[act.part]) };
  return {
    ...programme,
    panels: programme.panels.map((panel) =>
      panel.id === act.panelId ? { ...panel, moderators: order(panel.moderators) } : panel,
    ),
  };
}

/**
 * The board after an act, as the command leaves it. Carried out a second time an act changes nothing, so that a state read
 * before or after the command may be taken for the base.
 *
 * @param nominees by the id of their nomination for the meeting: all whom the act may place
 */
export function applyAct(state: BoardState, act: BoardAct, nominees: ReadonlyMap<string, Panellist>): BoardState {
  const { programme } = state;
  switch (act.kind) {
    case 'arrange':
      return { ...state, programme: arranged(programme, act.placements, nominees) };
    case 'lock': {
      const others = state.locked.filter((id) => !act.seatIds.includes(id));
      return { ...state, locked: act.locked ? [...others, ...act.seatIds] : others };
    }
    case 'note': {
      const { [act.about.id]: _, ...others } = state.notes;
      return { ...state, notes: act.note === null ? others : { ...others, [act.about.id]: act.note } };
    }
    case 'condition': {
      const { [act.nomineeId]: _, ...others } = state.conditions;
      return {
        ...state,
        conditions: act.condition === null ? others : { ...others, [act.nomineeId]: act.condition },
      };
    }
    case 'orderSeats': {
      const panels = programme.panels.map((panel) =>
        panel.id === act.panelId
          ? { ...panel, seats: inOrder(panel.seats, act.ids).map((seat, at) => ({ ...seat, position: at + 1 })) }
          : panel,
      );
      return { ...state, programme: withPanels(programme, panels) };
    }
    case 'orderPanels': {
      const panels = inOrder(programme.panels, act.ids).map((panel, at) => ({ ...panel, number: at + 1 }));
      return { ...state, programme: withPanels(programme, panels) };
    }
    case 'orderParts':
      return { ...state, programme: withPartsInOrder(programme, act) };
    case 'orderQuestions':
      return {
        ...state,
        programme: {
          ...programme,
          questionGroups: programme.questionGroups.map((group) => ({
            ...group,
            questions: inOrder(group.questions, act.ids),
          })),
        },
      };
  }
}
