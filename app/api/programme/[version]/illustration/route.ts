import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { logError } from '@/lib/platform/log';
import { DraftingSolver } from '@/lib/programme/drafting/client';
import { loadIllustrationProblem } from '@/lib/programme/loaders/illustration';
import type { IllustrationMessage } from '@/lib/programme/rules/illustration/exchange';
import { varied } from '@/lib/programme/rules/illustration/variation';
import { illustrationRequestSchema } from '@/lib/programme/schema';

/** One thread for all who ask, one after the other; it stays warm between them. */
const solver = new DraftingSolver();

/** After this long the best arrangement found is the answer, in milliseconds. */
const limit = 20_000;

/**
 * Computes an illustrative arrangement of a draft and tells, one line of JSON each, how far it is and then what came of it.
 * Whoever closes the connection cancels it. Changes nothing.
 */
export async function POST(request: NextRequest, { params }: RouteContext<'/api/programme/[version]/illustration'>) {
  const { version } = await params;
  const asked = illustrationRequestSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  const found = await loadIllustrationProblem(version, asked.data.scope, await getLocale());
  if (found === null) return new Response(null, { status: 404 });
  const { variation, drawing } = asked.data;
  const seed = drawing === 0 ? found.seed : `${found.seed}/${drawing}`;
  const problem = variation === undefined ? found.problem : varied(found.problem, variation);
  const cancel = new AbortController();
  const signal = AbortSignal.any([request.signal, cancel.signal]);
  const encoder = new TextEncoder();
  const lines = new ReadableStream({
    async start(controller) {
      const tell = (message: IllustrationMessage) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      try {
        const draft = await solver.draft(problem, {
          seed,
          signal,
          limit,
          onProgress: (progress) => {
            if (progress.kind === 'bound' || progress.kind === 'proven') tell({ kind: 'progress', progress });
          },
        });
        if (draft.status !== 'cancelled') tell({ kind: 'done', draft });
      } catch (error) {
        logError('an illustration failed', { version, reason: error instanceof Error ? error.message : 'unknown' });
        tell({ kind: 'failed' });
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => cancel.abort(),
  });
  return new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson' } });
}
