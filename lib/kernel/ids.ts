import { createHash, randomUUID } from 'node:crypto';

/** Makes identifiers. An argument of every command, so that a replay yields the same ones. */
export type Ids = { readonly next: (prefix: string) => string };

/** Identifiers that nobody can guess: prefix and 128 random bits. */
export const randomIds: Ids = { next: (prefix) => `${prefix}-${randomUUID()}` };

/**
 * Identifiers that are the same at each replay: the first 80 bits of SHA-256 over seed and running number.
 * Only for fixtures and tests: who knows the seed can list them.
 */
export function replayableIds(seed: string): Ids {
  let n = 0;
  return {
    next: (prefix) => {
      n += 1;
      return `${prefix}-${createHash('sha256').update(`${seed}|${n}`).digest('hex').slice(0, 20)}`;
    },
  };
}
