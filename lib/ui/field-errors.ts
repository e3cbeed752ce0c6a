import type { Refusal } from '@/lib/kernel/refusal';

/** Refusals sorted for a form: those beside a field it has, and those about the act as a whole. */
export type FormErrors = {
  readonly fields: readonly { readonly path: string; readonly message: string }[];
  readonly root: readonly string[];
};

/**
 * Sorts a refusal and its `others` for a form. A refusal whose field the form does not show goes to `root`, so that none is
 * swallowed; of several beside one field the first is kept, as it is the one to mend first.
 *
 * @param hasField whether the form shows an input with this dotted path
 * @param translate the sentence for a refusal
 */
export function formErrors(
  refusal: Refusal,
  hasField: (path: string) => boolean,
  translate: (refusal: Refusal) => string,
): FormErrors {
  const fields = new Map<string, string>();
  const root = new Set<string>();
  for (const one of flatten(refusal)) {
    const path = one.field === undefined ? undefined : nearestField(one.field, hasField);
    if (path === undefined) {
      root.add(translate(one));
    } else if (!fields.has(path)) {
      fields.set(path, translate(one));
    }
  }
  return { fields: [...fields].map(([path, message]) => ({ path, message })), root: [...root] };
}

function flatten(refusal: Refusal): readonly Refusal[] {
  return [refusal, ...(refusal.others ?? []).flatMap(flatten)];
}

/** The field itself or the closest group that contains it: `mandates.0` stands for `mandates.0.symbol` when only it is shown. */
function nearestField(path: string, hasField: (path: string) => boolean): string | undefined {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const candidate = parts.slice(0, length).join('.');
    if (hasField(candidate)) {
      return candidate;
    }
  }
  return undefined;
}
