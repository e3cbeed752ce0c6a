'use client';

import { type DragEvent, useCallback, useRef, useState } from 'react';
import type { BoardSeat } from '../../rules/board';

/** What is being dragged: cards of nominees; `seat` is the seat that the card in hand comes from, null from the pool. */
export type Dragged = { readonly nomineeIds: readonly string[]; readonly seat: BoardSeat | null };

export type Drag = {
  /** For showing where cards may be dropped. */
  readonly dragged: Dragged | null;
  /** For deciding what a drop means. */
  readonly current: () => Dragged | null;
  readonly start: (event: DragEvent, what: Dragged) => void;
  readonly end: () => void;
};

/** What is being dragged with the mouse over a board, from the first move to the drop. */
export function useDrag(): Drag {
  const held = useRef<Dragged | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);

  const start = useCallback((event: DragEvent, what: Dragged) => {
    held.current = what;
    event.dataTransfer.effectAllowed = 'move';
    // Some browsers drag nothing without data; what is meant stays here.
    event.dataTransfer.setData('text/plain', '');
    // A page that changes at once under the pointer ends the drag.
    requestAnimationFrame(() => setDragged(held.current));
  }, []);
  const end = useCallback(() => {
    held.current = null;
    setDragged(null);
  }, []);
  const current = useCallback(() => held.current, []);
  return { dragged, current, start, end };
}
