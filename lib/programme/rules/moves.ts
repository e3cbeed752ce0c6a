import type { Placement } from './arrangement';
import type { BoardSeat } from './board';

/** Where somebody is to go: a seat, the next open seats of a panel, or back to the pool. */
export type Target =
  | { readonly kind: 'seat'; readonly seatId: string }
  | { readonly kind: 'panel'; readonly panelId: string }
  | { readonly kind: 'pool' };

/** Why a move is not possible, with what its sentence needs. */
export type MoveProblem =
  | { readonly code: 'seatLocked'; readonly panel: number; readonly position: number }
  | { readonly code: 'seatsMissing'; readonly panel: number; readonly open: number; readonly needed: number };

/** True when a move is not possible. */
export function isMoveProblem(value: readonly Placement[] | MoveProblem): value is MoveProblem {
  return 'code' in value;
}

const lockedAt = (seat: BoardSeat): MoveProblem => ({
  code: 'seatLocked',
  panel: seat.panelNumber,
  position: seat.position,
});

function toPool(seated: readonly BoardSeat[]): readonly Placement[] {
  return seated.map((seat) => ({ seatId: seat.id, from: seat.occupantId, to: null }));
}

/**
 * One person to one seat; whoever sits there changes places with somebody seated, or goes back to the pool. Who has left a
 * seat that was kept goes nowhere: it is filled.
 */
function toSeat(nomineeId: string, origin: BoardSeat | undefined, target: BoardSeat): readonly Placement[] {
  const arrival = { seatId: target.id, from: target.occupantId, to: nomineeId };
  if (origin === undefined) return [arrival];
  return [{ seatId: origin.id, from: nomineeId, to: target.isKept ? null : target.occupantId }, arrival];
}

/**
 * The placements that carry out a move. Who is where they should be stays. Several persons go to the open seats of the panel
 * that the target belongs to, in the order of the seats.
 *
 * @param nomineeIds nominations for the meeting, seated or in the pool, each once
 * @returns no placements when everybody is there already; a problem when a seat is locked or seats are missing
 */
export function placementsFor(
  seats: readonly BoardSeat[],
  nomineeIds: readonly string[],
  target: Target,
): readonly Placement[] | MoveProblem {
  const seatOf = (nomineeId: string) => seats.find((seat) => seat.occupantId === nomineeId);
  const seated = nomineeIds.flatMap((id) => seatOf(id) ?? []);
  if (target.kind === 'pool') {
    const locked = seated.find((seat) => seat.locked);
    return locked === undefined ? toPool(seated) : lockedAt(locked);
  }

  const wanted = target.kind === 'seat' ? seats.find((seat) => seat.id === target.seatId) : undefined;
  const [only, ...others] = nomineeIds;
  if (wanted !== undefined && only !== undefined && others.length === 0) {
    const origin = seatOf(only);
    if (origin?.id === wanted.id) return [];
    const locked = [origin, wanted].find((seat) => seat?.locked);
    return locked === undefined ? toSeat(only, origin, wanted) : lockedAt(locked);
  }

  const panelId = target.kind === 'panel' ? target.panelId : wanted?.panelId;
  const onPanel = seats.filter((seat) => seat.panelId === panelId);
  const coming = nomineeIds.filter((id) => !onPanel.some((seat) => seat.occupantId === id));
  const leaving = seated.filter((seat) => seat.panelId !== panelId);
  const locked = leaving.find((seat) => seat.locked);
  if (locked !== undefined) return lockedAt(locked);
  const open = onPanel.filter((seat) => seat.occupantId === null && !seat.locked);
  if (open.length < coming.length) {
    const panel = onPanel[0]?.panelNumber ?? 0;
    return { code: 'seatsMissing', panel, open: open.length, needed: coming.length };
  }
  return [
    ...toPool(leaving),
    ...coming.flatMap((to, at) => {
      const seat = open[at];
      return seat === undefined ? [] : [{ seatId: seat.id, from: null, to }];
    }),
  ];
}

/**
 * The same arrivals on the seats as they are now, after somebody else changed them: whoever sits there now goes back to the
 * pool, and the persons meant leave the seats they have now. Nothing when no arrival was meant.
 */
export function renewed(seats: readonly BoardSeat[], placements: readonly Placement[]): readonly Placement[] {
  const arrivals = placements.flatMap(({ seatId, to }) => {
    const seat = seats.find((one) => one.id === seatId);
    return to === null || seat === undefined || seat.occupantId === to ? [] : [{ seatId, from: seat.occupantId, to }];
  });
  const targets = new Set(arrivals.map(({ seatId }) => seatId));
  const arriving = new Set(arrivals.map(({ to }) => to));
  const left = seats.filter(
    (seat) => seat.occupantId !== null && arriving.has(seat.occupantId) && !targets.has(seat.id),
  );
  return [...toPool(left), ...arrivals];
}
