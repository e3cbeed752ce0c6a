/**
 * The values of a form as a command takes them: an empty input means "not stated", which is null. Lists and groups are gone
 * through to any depth; anything that is not plain data (a file, bytes) is left as it is.
 */
export function blankToNull(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.map(blankToNull);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankToNull(inner)]));
  }
  return value;
}
