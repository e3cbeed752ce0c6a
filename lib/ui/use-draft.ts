'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { type KeptInput, keptInput, withTyped } from './kept-input';

export type Draft = {
  /** True once input of an earlier visit was put back into the form. */
  restored: boolean;
  /** True while input is kept that began from an older state of what is edited: it waits to be brought back or forgotten. */
  older: boolean;
  /** Puts the older input back, in those fields alone in which something was typed. */
  bringBack: () => void;
  /** Forgets what was kept; `saved` are the values that need no keeping from now on. */
  clear: (saved?: unknown) => void;
};

/**
 * Keeps the unsaved input of a form in the session storage of the browser under `key`, and puts it back after a reload.
 * Without a key nothing is kept: for passwords and files.
 *
 * @param version of what is edited: input that began from another one is not put over the newer state, but offered
 */
export function useDraft<TValues extends FieldValues>(
  form: UseFormReturn<TValues>,
  key: string | undefined,
  version: string | undefined,
  defaultValues: TValues,
): Draft {
  const [restored, setRestored] = useState(false);
  const [waiting, setWaiting] = useState<KeptInput | null>(null);
  const settled = useRef(JSON.stringify(defaultValues));
  const defaults = useRef(defaultValues);
  const { reset, subscribe } = form;

  const putBack = useCallback(
    (kept: KeptInput) => {
      const values = withTyped(defaults.current, kept);
      reset(values as DefaultValues<TValues>, { keepDefaultValues: true });
      setWaiting(null);
      setRestored(true);
    },
    [reset],
  );

  useEffect(() => {
    if (key === undefined) {
      return;
    }
    const kept = keptInput(read(key));
    if (kept?.version === version && kept !== null) {
      putBack(kept);
    } else {
      setWaiting(kept);
    }
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const text = JSON.stringify(values);
        const isKeptElsewhere = text === settled.current || text === JSON.stringify(defaults.current);
        const input: KeptInput = { version, base: { ...defaults.current }, values: { ...values } };
        write(key, isKeptElsewhere ? undefined : JSON.stringify(input));
      },
    });
  }, [key, version, putBack, subscribe]);

  const bringBack = useCallback(() => {
    if (waiting !== null) {
      putBack(waiting);
    }
  }, [waiting, putBack]);

  const clear = useCallback(
    (saved?: unknown) => {
      if (saved !== undefined) {
        settled.current = JSON.stringify(saved);
      }
      if (key !== undefined) {
        write(key, undefined);
      }
      setWaiting(null);
      setRestored(false);
    },
    [key],
  );

  return { restored, older: waiting !== null, bringBack, clear };
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // Storage is refused: the form starts without a draft.
    return null;
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
