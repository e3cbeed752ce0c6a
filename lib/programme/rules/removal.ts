import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { type BoardState, boardSeats } from './board';

/**
 * What keeps a panel in a draft, said before it is asked for as the command would say it: a locked seat, or that it still
 * holds somebody or a question; null: it can be taken out.
 */
export function panelKept(board: Pick<BoardState, 'programme' | 'locked'>, panelId: string): Refusal | null {
  const panel = board.programme.panels.find((one) => one.id === panelId);
  if (panel === undefined) return null;
  const seats = boardSeats(board).filter((seat) => seat.panelId === panelId);
  const locked = seats.find((seat) => seat.locked);
  if (locked !== undefined) return refuse('seatLocked', undefined, { panel: panel.number, position: locked.position });
  const isAsked = board.programme.questionGroups.some((group) => group.panelNumbers.includes(panel.number));
  const isEmpty = panel.moderators.length === 0 && !isAsked && seats.every((seat) => seat.occupantId === null);
  return isEmpty ? null : refuse('panelNotEmpty', undefined, { panel: panel.number });
}
