/** Joins class names; parts that are `false`, `null` or `undefined` are left out. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
