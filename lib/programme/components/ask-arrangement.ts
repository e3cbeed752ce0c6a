import type { Goal } from '../drafting/types';
import type { IllustrationMessage } from '../rules/illustration/exchange';

/** What came of asking. */
export type Arrangement = Omit<Extract<IllustrationMessage, { readonly kind: 'done' }>, 'kind'>;

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

/**
 * Asks the server for an arrangement.
 *
 * @param address of the route that computes it
 * @param on told of the id by which the computation can be stopped, and of each goal that is settled on the way
 * @returns null when there is no answer
 */
export async function askArrangement(
  address: string,
  question: object,
  signal: AbortSignal,
  on: { readonly started?: (run: string) => void; readonly goal?: (goal: Goal) => void } = {},
): Promise<Arrangement | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    });
    if (!response.ok || response.body === null) return null;
    for await (const message of linesOf(response.body)) {
      if (message.kind === 'started') on.started?.(message.run);
      if (message.kind === 'progress') on.goal?.(message.progress.goal);
      if (message.kind === 'done') return message;
    }
    return null;
  } catch {
    return null;
  }
}
