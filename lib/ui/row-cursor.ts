/**
 * The row to go to from row `from` (-1 when none) of `count` rows when `key` is pressed; `undefined` when the key moves nothing
 * or there is nowhere to go. Arrow keys belong to the page unless the cursor already is in the table.
 */
export function nextRow(key: string, from: number, count: number, inTable: boolean): number | undefined {
  if (count === 0) {
    return undefined;
  }
  if (key === 'j' || (key === 'ArrowDown' && inTable)) {
    return from + 1 < count ? from + 1 : undefined;
  }
  if (key === 'k' || (key === 'ArrowUp' && inTable)) {
    return from > 0 ? from - 1 : undefined;
  }
  if (key === 'Home' && inTable) {
    return 0;
  }
  if (key === 'End' && inTable) {
    return count - 1;
  }
  return undefined;
}
