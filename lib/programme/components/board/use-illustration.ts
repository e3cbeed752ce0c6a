'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Goal } from '../../drafting/types';
import type { Arrangement } from '../ask-arrangement';
import { anotherArrangement, type DrawnArrangement, type OtherArrangement } from './another-arrangement';
import { askIllustration, type IllustrationQuestion, stopIllustration } from './ask-illustration';

/** What is known of one more arrangement that is equally good: nothing yet, on its way, or why there is none. */
type Another = 'notAsked' | 'pending' | Extract<OtherArrangement, string>;

/** How far an illustrative arrangement is. */
export type IllustrationStage =
  | { readonly kind: 'none' }
  /** `at`: the goal that was settled last; null: none yet. */
  | { readonly kind: 'computing'; readonly at: Goal | null }
  /** `asked`: what was asked for, whatever is chosen now. */
  | { readonly kind: 'without'; readonly found: Arrangement; readonly asked: IllustrationQuestion }
  /** `drawn`: equally good ones in the order in which they were drawn; `at`: the one that is shown. */
  | {
      readonly kind: 'done';
      readonly drawn: readonly DrawnArrangement[];
      readonly at: number;
      readonly asked: IllustrationQuestion;
      readonly another: Another;
    }
  | { readonly kind: 'failed' };

function stageOf(found: Arrangement | null, asked: IllustrationQuestion): IllustrationStage {
  if (found === null) return { kind: 'failed' };
  const { draft } = found;
  if (!('programme' in draft)) return { kind: 'without', found, asked };
  return { kind: 'done', drawn: [{ ...found, draft, drawing: 0 }], at: 0, asked, another: 'notAsked' };
}

/**
 * Asks for an illustrative arrangement of a draft and for others that are equally good, tells how far it is, and cancels it when
 * asked or when the page is left. One that is stopped has the best arrangement known by then.
 */
export function useIllustration(versionId: string) {
  const [stage, setStage] = useState<IllustrationStage>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const run = useRef<string | null>(null);

  const begin = useCallback(() => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    run.current = null;
    return mine.signal;
  }, []);

  const ask = useCallback(
    async (asked: IllustrationQuestion) => {
      const signal = begin();
      setStage({ kind: 'computing', at: null });
      const found = await askIllustration(versionId, asked, signal, {
        started: (id) => {
          run.current = id;
        },
        goal: (at) => setStage({ kind: 'computing', at }),
      });
      if (!signal.aborted) setStage(stageOf(found, asked));
    },
    [versionId, begin],
  );

  /** Shows the next one that is equally good: one that was drawn before, or one drawn now. */
  async function another() {
    if (stage.kind !== 'done') return;
    const { drawn, at, asked } = stage;
    if (at < drawn.length - 1) return setStage({ ...stage, at: at + 1, another: 'notAsked' });
    const signal = begin();
    setStage({ ...stage, another: 'pending' });
    const other = await anotherArrangement(drawn, (drawing) =>
      askIllustration(versionId, { ...asked, drawing }, signal),
    );
    if (signal.aborted) return;
    if (typeof other === 'string') setStage({ ...stage, another: other });
    else setStage({ ...stage, drawn: [...drawn, other], at: drawn.length, another: 'notAsked' });
  }

  /** Shows the one that was shown before. */
  function before() {
    if (stage.kind !== 'done' || stage.at === 0) return;
    running.current?.abort();
    setStage({ ...stage, at: stage.at - 1, another: 'notAsked' });
  }

  async function stop() {
    if (stage.kind === 'computing' && run.current !== null) return stopIllustration(versionId, run.current);
    // Before the server has begun there is nothing to be kept but what is shown already; a looked-for other needs its proof.
    running.current?.abort();
    setStage(stage.kind === 'done' ? { ...stage, another: 'notAsked' } : { kind: 'none' });
  }

  useEffect(() => () => running.current?.abort(), []);
  return { stage, ask, another, before, stop };
}
export type IllustrationTools = ReturnType<typeof useIllustration>;
