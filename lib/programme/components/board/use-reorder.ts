'use client';

import { type DragEvent, useRef, useState } from 'react';
import { withMoved } from '../../rules/order';

/**
 * Order of a list by dragging its items with the mouse; buttons do the same for keys.
 *
 * @param onOrder called with the present order and the new one
 */
export function useReorder(ids: readonly string[], onOrder: (was: readonly string[], now: readonly string[]) => void) {
  const held = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  function put(id: string, at: number) {
    if (at >= 0 && at < ids.length && ids[at] !== id) onOrder(ids, withMoved(ids, id, at));
  }

  return {
    /** The item over which another one is held. */
    over,
    shift: (id: string, by: -1 | 1) => put(id, ids.indexOf(id) + by),
    itemProps: (id: string) => ({
      draggable: ids.length > 1,
      onDragStart: (event: DragEvent) => {
        held.current = id;
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
      },
      onDragOver: (event: DragEvent) => {
        if (held.current === null || held.current === id) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(id);
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent) => {
        const moved = held.current;
        held.current = null;
        setOver(null);
        if (moved === null) return;
        event.preventDefault();
        event.stopPropagation();
        put(moved, ids.indexOf(id));
      },
      onDragEnd: () => {
        held.current = null;
        setOver(null);
      },
    }),
  };
}
