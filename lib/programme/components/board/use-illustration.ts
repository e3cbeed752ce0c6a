'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, Goal } from '../../drafting/types';
import type { IllustrationMessage, IllustrationScope } from '../../rules/illustration';

/** How far an illustrative arrangement is. */
export type IllustrationStage =
  | { readonly kind: 'none' }
  /** `at`: the goal that was settled last; null: none yet. */
  | { readonly kind: 'computing'; readonly at: Goal | null }
  | { readonly kind: 'done'; readonly draft: Draft }
  | { readonly kind: 'failed' };

/** The lines of an answer as they arrive. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<IllustrationMessage> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
    if (done) return;
  }
}

/** Asks for an illustrative arrangement of a draft, tells how far it is, and cancels it when asked or when the page is left. */
export function useIllustration(versionId: string) {
  const [stage, setStage] = useState<IllustrationStage>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);

  const clear = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setStage({ kind: 'none' });
  }, []);

  const ask = useCallback(
    async (scope: IllustrationScope) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setStage({ kind: 'computing', at: null });
      try {
        const response = await fetch(`/api/programme/${versionId}/illustration`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ scope }),
          signal: mine.signal,
        });
        if (!response.ok || response.body === null) throw new Error('no answer');
        let last: IllustrationStage = { kind: 'failed' };
        for await (const message of linesOf(response.body)) {
          if (message.kind === 'progress') setStage({ kind: 'computing', at: message.progress.goal });
          if (message.kind === 'done') last = message;
        }
        if (!mine.signal.aborted) setStage(last);
      } catch {
        if (!mine.signal.aborted) setStage({ kind: 'failed' });
      }
    },
    [versionId],
  );

  useEffect(() => () => running.current?.abort(), []);
  return { stage, ask, clear };
}
