/** The id in the page of the cards that an arrangement would change. */
export const changesId = 'illustration-changes';

/** The id of the button that takes the card of a seat. */
export function takeId(seatId: string): string {
  return `take-${seatId}`;
}

/**
 * Moves the focus on after cards were taken, once the page shows it.
 *
 * @param seatIds the first of them that can still be taken has the focus then; without one, what is left of the cards
 */
export function focusTake(seatIds: readonly string[]): void {
  requestAnimationFrame(() => {
    const buttons = seatIds.map((id) => document.getElementById(takeId(id)));
    (buttons.find((button) => button !== null) ?? document.getElementById(changesId))?.focus();
  });
}
