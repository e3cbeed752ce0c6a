/**
 * A refusal is the expected answer "no": a value, never an exception. The code names a sentence in the messages
 * (`refusals.<code>`), `field` the input it belongs beside, so that a form can show it where it can be mended.
 */
export type Refusal = {
  readonly kind: 'refusal';
  readonly code: string;
  /** Dotted path of the input, e.g. `mandates.0.symbol`; absent when the refusal concerns the act as a whole. */
  readonly field?: string;
  /** Values for the placeholders of the sentence. Never restricted data. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Further refusals of the same input, each with its own field. */
  readonly others?: readonly Refusal[];
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Makes a refusal. */
export function refuse(code: string, field?: string, params?: Readonly<Record<string, string | number>>): Refusal {
  return {
    kind: 'refusal',
    code,
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params }),
  };
}

/** True when a value returned by `load`, `policy` or `run` is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal';
}
