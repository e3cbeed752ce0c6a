import type { Draft, Progress } from '../../drafting/types';
import type { IllustrationLimits } from './limits';

/** Which seats an illustration fills: those that are open, or all that are not locked. */
export const illustrationScopes = ['open', 'all'] as const;
export type IllustrationScope = (typeof illustrationScopes)[number];

/** What a browser is told while an arrangement is computed, and at the end. */
export type IllustrationMessage =
  /** `run`: by which it can be stopped. */
  | { readonly kind: 'started'; readonly run: string }
  | { readonly kind: 'progress'; readonly progress: Extract<Progress, { kind: 'bound' | 'proven' }> }
  /**
   * `limits`: what the nominees make possible; null unless it is proven that nothing is better. `missed`: by how many seats the
   * arrangement misses each aim, by the id of the aim; those that it meets are left out.
   */
  | {
      readonly kind: 'done';
      readonly run: string;
      readonly draft: Draft;
      readonly limits: IllustrationLimits | null;
      readonly missed: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'failed' };
