'use client';

import type { KeyboardEvent } from 'react';
import { useBoardTools } from './board-context';
import { focusCard, moveFocus } from './focus-card';

/** The card that has the focus. */
export type CardRef =
  | { readonly kind: 'seat'; readonly seatId: string }
  | { readonly kind: 'nominee'; readonly nomineeId: string };

/** Moves the focus to the first nominee shown in the pool, or to its search. */
export function focusPool(): void {
  const pool = document.getElementById('pool');
  const target = pool?.querySelector<HTMLElement>('[data-card]') ?? pool?.querySelector<HTMLElement>('input');
  target?.focus();
}

/**
 * The keys of a card. They act on what is selected when this card is part of it, else on this card: Enter and m move, p goes
 * to the pool, Delete sends back to the pool, l locks, n writes a note, c sets a condition, arrows move the focus, with Alt the seat itself.
 */
export function useCardKeys(card: CardRef): (event: KeyboardEvent<HTMLElement>) => void {
  const { seats, selection, move, lock, shift, dialogs } = useBoardTools();

  return (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const seat = card.kind === 'seat' ? seats.find((one) => one.id === card.seatId) : undefined;
    const own = card.kind === 'seat' ? seat?.occupantId : card.nomineeId;
    const isPart = own !== null && own !== undefined && selection.movers.includes(own);
    const nominees = isPart ? selection.movers : own === null || own === undefined ? [] : [own];
    const seatIds = seat === undefined ? [] : isPart ? selection.seats.map((one) => one.id) : [seat.id];
    const { focus } = selection;

    function act(): boolean {
      if (event.altKey) {
        if (seat === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
        shift(seat.id, { by: event.key === 'ArrowUp' ? -1 : 1 });
        return true;
      }
      switch (event.key) {
        case 'Enter':
        case 'm':
          if (card.kind === 'nominee' && focus !== null && selection.poolIds.length === 0) {
            if (move(nominees, { kind: 'seat', seatId: focus.id })) focusCard(focus.id);
          } else if (nominees.length > 0) dialogs.show({ kind: 'move', nomineeIds: nominees });
          else if (seat !== undefined) {
            if (!selection.isSeatSelected(seat.id)) selection.toggleSeat(seat.id);
            requestAnimationFrame(focusPool);
          }
          return true;
        case 'p':
          focusPool();
          return true;
        case 'Delete':
        case 'Backspace':
          if (nominees.length > 0 && seat !== undefined) move(nominees, { kind: 'pool' });
          return true;
        case 'l':
          if (seat !== undefined) lock(seatIds, !seat.locked);
          return true;
        case 'n':
          if (seat !== undefined) dialogs.show({ kind: 'note', about: { kind: 'seat', id: seat.id } });
          return true;
        case 'c':
          if (own !== null && own !== undefined) dialogs.show({ kind: 'condition', nomineeId: own });
          return true;
        case 'Escape':
          selection.clear();
          if (card.kind === 'nominee' && focus !== null) focusCard(focus.id);
          return true;
        default:
          return moveFocus(event.currentTarget, event.key);
      }
    }

    if (act()) event.preventDefault();
  };
}
