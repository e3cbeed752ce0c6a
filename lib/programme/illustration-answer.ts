import { logError } from '@/lib/platform/log';
import { DraftingSolver } from './drafting/client';
import type { Problem } from './drafting/types';
import type { IllustrationMessage } from './rules/illustration/exchange';
import { limitsOf } from './rules/illustration/limits';

/** One thread for all who ask, one after the other; it stays warm between them. */
const solver = new DraftingSolver();

/** After this long the best arrangement found is the answer, in milliseconds. */
const limit = 20_000;

/** What decides between equally good arrangements: each drawing of lots has a seed that anybody can draw again. */
export type Lots = { readonly seed: string; readonly drawing: number };

/**
 * The answer of a route that computes an arrangement: one line of JSON for each step, then what came of it. Whoever closes the
 * connection cancels it.
 *
 * @param closed the signal of the request
 * @param versionId names what was asked for in the log, should it fail
 */
export function illustrationAnswer(
  problem: Problem,
  { seed, drawing }: Lots,
  closed: AbortSignal,
  versionId: string,
): Response {
  const cancel = new AbortController();
  const signal = AbortSignal.any([closed, cancel.signal]);
  const encoder = new TextEncoder();
  const lines = new ReadableStream({
    async start(controller) {
      const tell = (message: IllustrationMessage) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      try {
        const draft = await solver.draft(problem, {
          seed: drawing === 0 ? seed : `${seed}/${drawing}`,
          signal,
          limit,
          onProgress: (progress) => {
            if (progress.kind === 'bound' || progress.kind === 'proven') tell({ kind: 'progress', progress });
          },
        });
        if (draft.status === 'cancelled') return;
        const limits = 'programme' in draft ? limitsOf(problem, draft.programme) : null;
        tell({ kind: 'done', draft, limits });
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        logError('an illustration failed', { version: versionId, reason });
        tell({ kind: 'failed' });
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => cancel.abort(),
  });
  return new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson' } });
}
