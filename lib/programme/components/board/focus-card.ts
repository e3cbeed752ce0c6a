/** The id of a card in the page: of a seat, or of a nominee in the pool. */
export function cardId(id: string): string {
  return `card-${id}`;
}

/** Moves the focus to the card of a seat or a nominee, once the page shows it. */
export function focusCard(id: string): void {
  requestAnimationFrame(() => document.getElementById(cardId(id))?.focus());
}

/** The cards of a board in the order of the page. */
function cardsIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

/**
 * Moves the focus with the arrows: up and down to the next card of the same list or the one after it, left and right to the
 * first card of the next list. Right is forward, whatever the direction of writing.
 *
 * @returns false when the key is none of these, or there is no such card
 */
export function moveFocus(from: HTMLElement, key: string): boolean {
  const root = from.closest('[data-board]');
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const leap = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (root === null || (step === undefined && leap === undefined)) return false;
  const cards = cardsIn(root);
  const lists = [...new Set(cards.map((card) => card.closest('[data-cards]')))];
  const target =
    step === undefined
      ? cards.find(
          (card) => card.closest('[data-cards]') === lists[lists.indexOf(from.closest('[data-cards]')) + (leap ?? 0)],
        )
      : cards[cards.indexOf(from) + step];
  target?.focus();
  return target !== undefined;
}
