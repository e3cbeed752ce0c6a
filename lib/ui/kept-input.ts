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

/** The fields in which something else stands than at the beginning: what others changed in the remaining ones is left alone. */
export function typedFields({ base, values }: KeptInput): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name])),
  );
}
