/**
 * Shares out whole seats by weight, by the largest remainder; of equal remainders the earlier key comes first. Without any
 * weight nobody gets a seat.
 *
 * @param seats how many there are
 */
export function shareSeats<K>(
  seats: number,
  parts: readonly { readonly key: K; readonly weight: number }[],
): ReadonlyMap<K, number> {
  const all = parts.reduce((sum, part) => sum + part.weight, 0);
  if (all === 0) return new Map(parts.map(({ key }) => [key, 0]));
  const given = new Map(parts.map(({ key, weight }) => [key, Math.floor((seats * weight) / all)]));
  const left = seats - [...given.values()].reduce((sum, count) => sum + count, 0);
  // Remainders as whole numbers: fractions of equal size would not compare as equal.
  const byRemainder = parts.toSorted((a, b) => ((seats * b.weight) % all) - ((seats * a.weight) % all));
  for (const { key } of byRemainder.slice(0, left)) given.set(key, (given.get(key) ?? 0) + 1);
  return given;
}
