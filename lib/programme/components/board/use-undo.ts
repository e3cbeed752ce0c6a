'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardAct } from '../../rules/board';

/** Acts that can be taken back, at most. */
const remembered = 100;

type Stacks = { readonly done: readonly BoardAct[]; readonly undone: readonly BoardAct[] };
const empty: Stacks = { done: [], undone: [] };

function read(key: string): Stacks {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const isStacks =
      typeof value === 'object' &&
      value !== null &&
      'done' in value &&
      'undone' in value &&
      Array.isArray(value.done) &&
      Array.isArray(value.undone);
    return isStacks ? (value as Stacks) : empty;
  } catch {
    // Storage is refused or holds something else: there is nothing to take back.
    return empty;
  }
}

function write(key: string, stacks: Stacks): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(stacks));
  } catch {
    // Storage is refused or full: acts can be taken back until the page is reloaded.
  }
}

/**
 * The acts of one officer on one draft that can be taken back or done again, kept over a reload in the session storage of the
 * browser. Whether an act can still be taken back the server decides: its inverse says what must be as the act left it.
 */
export function useUndo(key: string) {
  const [stacks, setStacks] = useState(empty);
  const present = useRef(empty);

  const update = useCallback(
    (change: (before: Stacks) => Stacks) => {
      present.current = change(present.current);
      setStacks(present.current);
      write(key, present.current);
    },
    [key],
  );

  useEffect(() => {
    present.current = read(key);
    setStacks(present.current);
  }, [key]);

  /** An act that was refused: nothing of it is left to take back. */
  const forget = useCallback(
    (act: BoardAct) =>
      update(({ done, undone }) => ({
        done: done.filter((one) => one !== act),
        undone: undone.filter((one) => one !== act),
      })),
    [update],
  );

  return {
    lastDone: stacks.done.at(-1) ?? null,
    lastUndone: stacks.undone.at(-1) ?? null,
    did: (act: BoardAct) => update(({ done }) => ({ done: [...done, act].slice(-remembered), undone: [] })),
    undid: () => update(({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, ...done.slice(-1)] })),
    redid: () => update(({ done, undone }) => ({ done: [...done, ...undone.slice(-1)], undone: undone.slice(0, -1) })),
    forget,
  };
}
