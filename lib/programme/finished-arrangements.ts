import type { ArrangedDraft } from './drafting/types';

type Finished = { readonly versionId: string; readonly draft: ArrangedDraft };

declare global {
  // Routes and actions are separate module instances in Next: what the one computed, the other records.
  var rostrumFinishedArrangements: Map<string, Finished> | undefined;
}

/** Remembered at most; the oldest go first. */
const most = 200;

const finished = (): Map<string, Finished> => {
  globalThis.rostrumFinishedArrangements ??= new Map();
  return globalThis.rostrumFinishedArrangements;
};

/** Remembers an arrangement while this process runs, by the id that who asked for it was told. */
export function keepFinished(run: string, arrangement: Finished): void {
  const kept = finished();
  kept.set(run, arrangement);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** The arrangement that was computed for a version; null: it is not remembered. What a browser says of one is not trusted. */
export function finishedArrangement(run: string, versionId: string): ArrangedDraft | null {
  const found = finished().get(run);
  return found?.versionId === versionId ? found.draft : null;
}
