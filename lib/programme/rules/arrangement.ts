/** Who sits on a seat now and who shall; null: nobody. Names both, so that nobody is overwritten unseen. */
export type Placement = { readonly seatId: string; readonly from: string | null; readonly to: string | null };

/** A seat as an arrangement sees it. `occupantId` is the nomination for the meeting; null: nobody sits here. */
export type ArrangedSeat = {
  readonly id: string;
  readonly panelNumber: number;
  readonly position: number;
  readonly occupantId: string | null;
  readonly locked: boolean;
};

/** Why placements are not possible, and the index of the first one that is not. */
export type PlacementProblem = {
  readonly index: number;
  readonly code: 'notFound' | 'changedMeanwhile' | 'seatLocked' | 'nomineeSeatedAlready';
  /** The place in question: the seat itself, or where the nominee sits already. */
  readonly place: { readonly panel: number; readonly position: number } | null;
};

const placeOf = (seat: ArrangedSeat) => ({ panel: seat.panelNumber, position: seat.position });

/**
 * What stands against placements, asked by the browser before it sends them and by the command that carries them out:
 * a seat that is not there, that somebody else sits on than was thought, or that is locked; a nominee who would sit twice.
 *
 * @param seats all seats of the version
 * @returns null when they are possible
 */
export function problemOf(seats: readonly ArrangedSeat[], placements: readonly Placement[]): PlacementProblem | null {
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  for (const [index, placement] of placements.entries()) {
    const seat = byId.get(placement.seatId);
    if (seat === undefined) return { index, code: 'notFound', place: null };
    if (seat.occupantId !== placement.from) return { index, code: 'changedMeanwhile', place: placeOf(seat) };
    if (seat.locked && placement.from !== placement.to) return { index, code: 'seatLocked', place: placeOf(seat) };
  }
  const places = new Map<string, ArrangedSeat>();
  for (const seat of arrange(seats, placements)) {
    if (seat.occupantId === null) continue;
    const other = places.get(seat.occupantId);
    if (other === undefined) {
      places.set(seat.occupantId, seat);
      continue;
    }
    const index = placements.findLastIndex(({ seatId }) => seatId === seat.id || seatId === other.id);
    const place = placements[index]?.seatId === seat.id ? other : seat;
    return { index, code: 'nomineeSeatedAlready', place: placeOf(place) };
  }
  return null;
}

/** The seats after placements; those not named stay as they are. Carried out a second time, placements change nothing. */
export function arrange<S extends ArrangedSeat>(seats: readonly S[], placements: readonly Placement[]): readonly S[] {
  const byId = new Map(placements.map((placement) => [placement.seatId, placement]));
  return seats.map((seat) => {
    const placement = byId.get(seat.id);
    return placement === undefined ? seat : { ...seat, occupantId: placement.to };
  });
}

/** The placements that take others back. */
export function inverse(placements: readonly Placement[]): readonly Placement[] {
  return placements.map(({ seatId, from, to }) => ({ seatId, from: to, to: from }));
}

/** What became of one nominee through placements. */
export type PersonalMove =
  | { readonly kind: 'seated'; readonly nomineeId: string; readonly seatId: string }
  | { readonly kind: 'moved'; readonly nomineeId: string; readonly fromSeatId: string; readonly seatId: string }
  | { readonly kind: 'cleared'; readonly nomineeId: string; readonly seatId: string };

/** Placements told as what became of each nominee, in their order: an exchange is two moves. */
export function personalMoves(placements: readonly Placement[]): readonly PersonalMove[] {
  const left = new Map(placements.flatMap(({ from, seatId }) => (from === null ? [] : [[from, seatId] as const])));
  const arrived = new Set(placements.flatMap(({ to }) => to ?? []));
  return placements
    .filter(({ from, to }) => from !== to)
    .flatMap(({ seatId, from, to }): PersonalMove[] => {
      const fromSeatId = to === null ? undefined : left.get(to);
      return [
        ...(from === null || arrived.has(from) ? [] : [{ kind: 'cleared', nomineeId: from, seatId } as const]),
        ...(to === null
          ? []
          : fromSeatId === undefined
            ? [{ kind: 'seated', nomineeId: to, seatId } as const]
            : [{ kind: 'moved', nomineeId: to, fromSeatId, seatId } as const]),
      ];
    });
}
