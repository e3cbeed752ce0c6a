'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

export type Draft = {
  /** True once input of an earlier visit was put back into the form. */
  restored: boolean;
  /** Forgets what was kept; `saved` are the values that need no keeping from now on. */
  clear: (saved?: unknown) => void;
};

/**
 * Keeps the unsaved input of a form in the session storage of the browser under `key`, and puts it back after a reload.
 * Without a key nothing is kept: for passwords and files. The key should name the version of what is edited, so that old
 * input is not put over a newer state.
 */
export function useDraft<TValues extends FieldValues>(
  form: UseFormReturn<TValues>,
  key: string | undefined,
  defaultValues: TValues,
): Draft {
  const [restored, setRestored] = useState(false);
  const settled = useRef(JSON.stringify(defaultValues));
  const defaults = useRef(defaultValues);
  const { reset, subscribe } = form;

  useEffect(() => {
    if (key === undefined) {
      return;
    }
    const kept = read(key);
    if (kept !== undefined) {
      const values = { ...defaults.current, ...kept };
      reset(values as DefaultValues<TValues>, { keepDefaultValues: true });
      setRestored(true);
    }
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const text = JSON.stringify(values);
        write(key, text === settled.current || text === JSON.stringify(defaults.current) ? undefined : text);
      },
    });
  }, [key, reset, subscribe]);

  const clear = useCallback(
    (saved?: unknown) => {
      if (saved !== undefined) {
        settled.current = JSON.stringify(saved);
      }
      if (key !== undefined) {
        write(key, undefined);
      }
      setRestored(false);
    },
    [key],
  );

  return { restored, clear };
}

function read(key: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    // Storage is refused or holds something else: the form starts without a draft.
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  } catch {
    // Storage is refused or full: the form works, but input does not outlive a reload.
  }
}
