import type { Draft, Problem, Programme, Progress } from './types';

/** The first message to the worker thread: the solver as it was compiled, once for all threads. */
export type Start = { readonly kind: 'start'; readonly wasmModule: WebAssembly.Module };

export type Request =
  | { readonly kind: 'draft'; readonly id: number; readonly problem: Problem; readonly seed: string }
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly problem: Problem;
      readonly seed: string;
      readonly moves: number;
    };

export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'drafted'; readonly id: number; readonly draft: Draft }
  | { readonly kind: 'found'; readonly id: number; readonly programme: Programme | null }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
