export type NavigationItem = { href: string; exact?: boolean };

/**
 * The item of a navigation that the address belongs to: the longest address that equals `pathname` or is a parent of it.
 * Items marked `exact` match only themselves. `undefined` when none fits.
 */
export function currentItem<T extends NavigationItem>(items: readonly T[], pathname: string): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    const path = item.href.split(/[?#]/, 1)[0] ?? item.href;
    const fits = pathname === path || (item.exact !== true && path !== '/' && pathname.startsWith(`${path}/`));
    if (fits && (best === undefined || item.href.length > best.href.length)) {
      best = item;
    }
  }
  return best;
}
