import type { Programme as Placed } from '../../drafting/types';
import type { Placement } from '../arrangement';
import { type BoardSeat, type BoardState, boardSeats } from '../board';

/** Seats that an illustration may fill or leave as they are: neither kept for somebody who left, nor locked while open. */
export function freeSeats(board: BoardState): readonly BoardSeat[] {
  const kept = new Set(
    board.programme.panels.flatMap((panel) => panel.seats.flatMap((seat) => (seat.former === null ? [] : [seat.id]))),
  );
  return boardSeats(board).filter((seat) => !kept.has(seat.id) && !(seat.locked && seat.occupantId === null));
}

/**
 * Who would sit on which seat: those who stay on their panel keep their seats, the others take the free ones in the order of
 * the seats. Seats that no illustration touches are left out.
 *
 * @returns for each seat the nomination for the meeting, or null: it stays open
 */
export function seatsOfIllustration(board: BoardState, placed: Placed): ReadonlyMap<string, string | null> {
  const seats = freeSeats(board);
  const stays = (seat: BoardSeat) => seat.occupantId !== null && placed[seat.occupantId] === seat.panelId;
  const staying = new Set(seats.filter(stays).map((seat) => seat.occupantId));
  // Moderators are counted in an arrangement and lead their panel: they take no seat.
  const moderating = new Set(board.programme.panels.flatMap((panel) => panel.moderators.map(({ id }) => id)));
  const arriving = Object.keys(placed).filter((id) => !staying.has(id) && !moderating.has(id));
  return new Map(
    board.programme.panels.flatMap((panel) => {
      const coming = arriving.filter((id) => placed[id] === panel.id);
      const here = seats.filter((seat) => seat.panelId === panel.id);
      // Open seats first, so that as many cards as possible stay where they are.
      const free = here
        .filter((seat) => !stays(seat))
        .toSorted((a, b) => Number(a.occupantId !== null) - Number(b.occupantId !== null));
      const taken = new Map(free.map((seat, at) => [seat.id, coming[at] ?? null]));
      return here.map((seat) => [seat.id, stays(seat) ? seat.occupantId : (taken.get(seat.id) ?? null)] as const);
    }),
  );
}

/** The placements that lead from the board as it is to an illustration; seats that are gone meanwhile are left out. */
export function placementsTo(
  seats: readonly BoardSeat[],
  wanted: ReadonlyMap<string, string | null>,
): readonly Placement[] {
  return seats.flatMap((seat) => {
    const to = wanted.get(seat.id);
    return to === undefined || to === seat.occupantId ? [] : [{ seatId: seat.id, from: seat.occupantId, to }];
  });
}
