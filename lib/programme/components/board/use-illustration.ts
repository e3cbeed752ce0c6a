'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Goal } from '../../drafting/types';
import type { Arrangement } from '../ask-arrangement';
import { askIllustration, type IllustrationQuestion, stopIllustration } from './ask-illustration';

/** How far an illustrative arrangement is. */
export type IllustrationStage =
  | { readonly kind: 'none' }
  /** `at`: the goal that was settled last; null: none yet. */
  | { readonly kind: 'computing'; readonly at: Goal | null }
  /** `asked`: what was asked for, whatever is chosen now. */
  | { readonly kind: 'done'; readonly found: Arrangement; readonly asked: IllustrationQuestion }
  | { readonly kind: 'failed' };

/**
 * Asks for an illustrative arrangement of a draft, tells how far it is, and cancels it when asked or when the page is left. One
 * that is stopped has the best arrangement known by then.
 */
export function useIllustration(versionId: string) {
  const [stage, setStage] = useState<IllustrationStage>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const run = useRef<string | null>(null);

  const clear = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setStage({ kind: 'none' });
  }, []);

  const ask = useCallback(
    async (asked: IllustrationQuestion) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setStage({ kind: 'computing', at: null });
      run.current = null;
      const found = await askIllustration(versionId, asked, mine.signal, {
        started: (id) => {
          run.current = id;
        },
        goal: (at) => setStage({ kind: 'computing', at }),
      });
      if (mine.signal.aborted) return;
      setStage(found === null ? { kind: 'failed' } : { kind: 'done', found, asked });
    },
    [versionId],
  );

  const stop = useCallback(async () => {
    // Before the server has begun there is nothing to be kept.
    if (run.current === null) clear();
    else await stopIllustration(versionId, run.current);
  }, [versionId, clear]);

  useEffect(() => () => running.current?.abort(), []);
  return { stage, ask, stop, clear };
}
