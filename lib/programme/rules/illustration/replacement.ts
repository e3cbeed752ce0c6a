import type { Goal, Programme as Placed, Problem } from '../../drafting/types';
import type { BoardState } from '../board';
import type { PoolNominee } from '../pool';
import type { IllustrationBasis } from './nominee';
import { illustrationProblem } from './problem';

/** The board with one seat to fill: the one that a nominee leaves. Other open seats stay open and are not spoken of. */
function withoutLeaver(board: BoardState, leaverId: string): BoardState {
  return {
    ...board,
    programme: {
      ...board.programme,
      panels: board.programme.panels.map((panel) => ({
        ...panel,
        seats: panel.seats.flatMap((seat) => {
          const occupant = seat.panellist ?? seat.former;
          if (occupant === null) return [];
          if (occupant.nominationMeetingId !== leaverId) return [seat];
          return [{ ...seat, panellist: null, former: null, state: 'open', stateAsIssued: 'open' }];
        }),
      })),
    },
    // The seat is to be filled, whether it was locked or not.
    locked: board.locked.filter(
      (id) =>
        !board.programme.panels.some((panel) =>
          panel.seats.some(
            (seat) => seat.id === id && (seat.panellist ?? seat.former)?.nominationMeetingId === leaverId,
          ),
        ),
    ),
  };
}

/** Goals with the fewest moves of others right after the seat is filled. */
function fewestMovesFirst(goals: readonly Goal[]): readonly Goal[] {
  return ['fill', 'stability', ...goals.filter((goal) => goal !== 'fill' && goal !== 'stability')];
}

/**
 * The problem of finding who takes the seat that a nominee leaves: with no other card moved where that is possible, else with
 * the fewest; among those what the goals prefer in their order.
 */
export function replacementProblem(
  board: BoardState,
  pool: readonly PoolNominee[],
  given: IllustrationBasis,
  leaverId: string,
): Problem {
  const others = pool.filter((one) => one.nominationMeetingId !== leaverId);
  const problem = illustrationProblem(withoutLeaver(board, leaverId), others, given, 'all');
  return { ...problem, goals: fewestMovesFirst(problem.goals) };
}

/** Somebody who takes a seat for it: from the pool, or from another panel. */
export type ReplacementMove = {
  /** The nomination for the meeting. */
  readonly nomineeId: string;
  /** Null: from the pool. */
  readonly fromPanelId: string | null;
  /** Null: to the pool. */
  readonly toPanelId: string | null;
};

/** What an arrangement changes beside the present one: first who moves between panels, then who comes from the pool. */
export function replacementMoves({ previous }: Pick<Problem, 'previous'>, placed: Placed): readonly ReplacementMove[] {
  return [...new Set([...Object.keys(previous), ...Object.keys(placed)])]
    .flatMap((nomineeId): ReplacementMove[] => {
      const [fromPanelId, toPanelId] = [previous[nomineeId] ?? null, placed[nomineeId] ?? null];
      return fromPanelId === toPanelId ? [] : [{ nomineeId, fromPanelId, toPanelId }];
    })
    .toSorted((a, b) => Number(a.fromPanelId === null) - Number(b.fromPanelId === null));
}
