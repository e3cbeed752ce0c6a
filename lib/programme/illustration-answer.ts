import { randomUUID } from 'node:crypto';
import { logError } from '@/lib/platform/log';
import { aimsMissed } from './drafting/check';
import { DraftingSolver } from './drafting/client';
import type { Problem } from './drafting/types';
import { keepFinished } from './finished-arrangements';
import type { IllustrationMessage } from './rules/illustration/exchange';
import { limitsOf } from './rules/illustration/limits';

/** One thread for all who ask, one after the other; it stays warm between them. */
const solver = new DraftingSolver();

/** After this long the best arrangement found is the answer, in milliseconds. */
const limit = 20_000;

/** What ends computations that go on, by an id that nobody but who asked is told. */
const running = new Map<string, AbortController>();

/**
 * Ends a computation as if its time were up: the best arrangement found so far becomes its answer.
 *
 * @param run the id that its first line told
 * @returns whether there was one to end
 */
export function stopIllustration(run: string): boolean {
  running.get(run)?.abort();
  return running.has(run);
}

/** What decides between equally good arrangements: each drawing of lots has a seed that anybody can draw again. */
export type Lots = { readonly seed: string; readonly drawing: number };

/**
 * The answer of a route that computes an arrangement: a line of JSON with the id by which it can be stopped, one for each step,
 * then what came of it. Whoever closes the connection cancels it.
 *
 * @param closed the signal of the request
 * @param versionId the version that it is for
 */
export function illustrationAnswer(
  problem: Problem,
  { seed, drawing }: Lots,
  closed: AbortSignal,
  versionId: string,
): Response {
  const cancel = new AbortController();
  const signal = AbortSignal.any([closed, cancel.signal]);
  const stop = new AbortController();
  const run = randomUUID();
  const encoder = new TextEncoder();
  const lines = new ReadableStream({
    async start(controller) {
      const tell = (message: IllustrationMessage) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      running.set(run, stop);
      tell({ kind: 'started', run });
      try {
        const draft = await solver.draft(problem, {
          seed: drawing === 0 ? seed : `${seed}/${drawing}`,
          signal,
          stop: stop.signal,
          limit,
          onProgress: (progress) => {
            if (progress.kind === 'bound' || progress.kind === 'proven') tell({ kind: 'progress', progress });
          },
        });
        if (draft.status === 'cancelled') return;
        const limits = draft.status === 'optimal' ? limitsOf(problem, draft.programme) : null;
        if ('programme' in draft) keepFinished(run, { versionId, draft });
        const missed = 'programme' in draft ? aimsMissed(problem, draft.programme) : {};
        tell({ kind: 'done', run, draft, limits, missed });
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        logError('an illustration failed', { version: versionId, reason });
        tell({ kind: 'failed' });
      } finally {
        running.delete(run);
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => cancel.abort(),
  });
  return new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson' } });
}
