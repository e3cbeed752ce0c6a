'use client';

import { useCallback, useMemo, useState } from 'react';
import type { BoardSeat } from '../../rules/board';

export type Selection = {
  /** Selected seats, open ones too, in the order in which they were chosen. */
  readonly seats: readonly BoardSeat[];
  /** Selected nominees of the pool. */
  readonly poolIds: readonly string[];
  /** Nominees to be moved: those on selected seats, and those of the pool. */
  readonly movers: readonly string[];
  /** The seat chosen last: the pool shows who fits it. */
  readonly focus: BoardSeat | null;
  readonly isSeatSelected: (seatId: string) => boolean;
  readonly isNomineeSelected: (nomineeId: string) => boolean;
  readonly toggleSeat: (seatId: string) => void;
  readonly toggleNominee: (nomineeId: string) => void;
  readonly selectSeats: (seatIds: readonly string[]) => void;
  readonly clear: () => void;
};

/** Which cards are selected. Of open seats only one is: it is where somebody is to go. */
export function useSelection(seats: readonly BoardSeat[]): Selection {
  const [seatIds, setSeatIds] = useState<readonly string[]>([]);
  const [poolIds, setPoolIds] = useState<readonly string[]>([]);

  const byId = useMemo(() => new Map(seats.map((seat) => [seat.id, seat])), [seats]);
  const seated = useMemo(() => new Set(seats.map((seat) => seat.occupantId)), [seats]);
  // What was taken away or placed meanwhile is no longer selected.
  const chosen = seatIds.flatMap((id) => byId.get(id) ?? []);
  const fromPool = poolIds.filter((id) => !seated.has(id));

  const toggleSeat = useCallback(
    (id: string) =>
      setSeatIds((before) => {
        if (before.includes(id)) return before.filter((one) => one !== id);
        const isOpen = (one: string) => byId.get(one)?.occupantId === null;
        return [...(isOpen(id) ? before.filter((one) => !isOpen(one)) : before), id];
      }),
    [byId],
  );
  const toggleNominee = useCallback(
    (id: string) =>
      setPoolIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    [],
  );
  const clear = useCallback(() => {
    setSeatIds([]);
    setPoolIds([]);
  }, []);

  return {
    seats: chosen,
    poolIds: fromPool,
    movers: [...chosen.flatMap((seat) => seat.occupantId ?? []), ...fromPool],
    focus: chosen.at(-1) ?? null,
    isSeatSelected: (id) => seatIds.includes(id),
    isNomineeSelected: (id) => fromPool.includes(id),
    toggleSeat,
    toggleNominee,
    selectSeats: setSeatIds,
    clear,
  };
}
