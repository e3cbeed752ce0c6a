import type { Draft, Problem, Programme, Progress } from './types';

/** What the worker thread is started with. */
export type Shared = { readonly wasmModule: WebAssembly.Module };

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
