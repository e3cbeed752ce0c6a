import type { Draft, Progress } from '../../drafting/types';

/** Which seats an illustration fills: those that are open, or all that are not locked. */
export const illustrationScopes = ['open', 'all'] as const;
export type IllustrationScope = (typeof illustrationScopes)[number];

/** What a browser is told while an arrangement is computed, and at the end. */
export type IllustrationMessage =
  | { readonly kind: 'progress'; readonly progress: Extract<Progress, { kind: 'bound' | 'proven' }> }
  | { readonly kind: 'done'; readonly draft: Draft }
  | { readonly kind: 'failed' };
