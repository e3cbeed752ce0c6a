type Values = Readonly<Record<string, unknown>>;

/** Unsaved input of a form, with the values and the version of what was edited that it began from. */
export type KeptInput = { readonly version: string | undefined; readonly base: Values; readonly values: Values };

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Input as it was written down as JSON; null when there is none, or when the text is something else. */
export function keptInput(text: string | null): KeptInput | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (!isValues(found) || !isValues(found.values) || !isValues(found.base)) return null;
    const version = typeof found.version === 'string' ? found.version : undefined;
    return { version, base: found.base, values: found.values };
  } catch {
    return null;
  }
}

/**
 * The values of today with what was typed: a field keeps today's value unless something else stood in it than at the
 * beginning. Groups of fields are looked into; a list counts as one field.
 */
export function withTyped(today: Values, { base, values }: Pick<KeptInput, 'base' | 'values'>): Values {
  const merged = Object.entries(values).map(([name, typed]) => {
    const [before, now] = [base[name], today[name]];
    if (isValues(typed) && isValues(before) && isValues(now)) {
      return [name, withTyped(now, { base: before, values: typed })];
    }
    return [name, JSON.stringify(typed) === JSON.stringify(before) ? now : typed];
  });
  return { ...today, ...Object.fromEntries(merged) };
}
