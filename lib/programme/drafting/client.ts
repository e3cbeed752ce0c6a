import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { applicationRoot } from '@/lib/platform/root';
import type { Answer, Request, Start } from './protocol';
import { Known } from './stopped';
import type { Draft, Problem, Progress } from './types';

/** The worker thread ended by itself, or drafting failed in it: a bug. */
export class DraftingFailed extends Error {}

export type DraftOptions = {
  /** Decides ties. Public and fixed before the draft, e.g. the date of the meeting. */
  readonly seed: string;
  /** Cancels: nothing is kept. */
  readonly signal?: AbortSignal;
  /** Ends it as if the time were up. */
  readonly stop?: AbortSignal;
  /** After so many milliseconds the best programme known is the result. */
  readonly limit: number;
  readonly onProgress?: (progress: Progress) => void;
};

/** Moves of the search that is made when the time is up before a programme is known; well below a second. */
const movesWhenLate = 100_000;

/** Compiled once: a worker thread that is started again keeps the optimised code. */
let compiled: Promise<WebAssembly.Module> | null = null;

/** What a thread is asked, and who waits for it. */
type Question = {
  readonly id: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly hear: (progress: Progress) => void;
};

/** A worker thread that answers one question at a time. */
class Thread {
  private question: Question | null = null;
  /** True once it ended, whatever the reason. */
  ended = false;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (answer: Answer) => this.receive(answer));
    worker.on('error', (error) => this.end(new DraftingFailed(error.message)));
    worker.on('exit', () => this.end(new DraftingFailed('the thread of the solver ended')));
    // An idle thread keeps no process alive.
    worker.unref();
  }

  static async start(): Promise<Thread> {
    const root = applicationRoot();
    // The sources are there wherever the application runs, and tsx reads them. The entry is required by a text that no bundler
    // reads: it would take tsx and the solver into its output.
    const entry = join(root, 'lib', 'programme', 'drafting', 'worker-entry.cjs');
    const worker = new Worker(`require(${JSON.stringify(entry)})`, { eval: true, execArgv: [] });
    const thread = new Thread(worker);
    // The thread reads its sources while the solver is compiled here.
    const packages = createRequire(join(root, 'package.json'));
    compiled ??= readFile(packages.resolve('highs/runtime')).then((bytes) => WebAssembly.compile(bytes));
    try {
      thread.tell({ kind: 'start', wasmModule: await compiled });
      return thread;
    } catch (error) {
      await thread.stop();
      throw error;
    }
  }

  private tell(request: Request | Start): void {
    this.worker.postMessage(request);
  }

  private receive(answer: Answer): void {
    const { question } = this;
    if (question === null || answer.id !== question.id) return;
    if (answer.kind === 'progress') {
      question.hear(answer.progress);
      return;
    }
    this.question = null;
    this.worker.unref();
    if (answer.kind === 'failed') question.reject(new DraftingFailed(answer.message));
    else question.resolve(answer);
  }

  private end(error: Error): void {
    this.ended = true;
    this.question?.reject(error);
    this.question = null;
  }

  ask(request: Request, hear: (progress: Progress) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.question = { id: request.id, resolve, reject, hear };
      this.worker.ref();
      this.tell(request);
    });
  }

  async stop(): Promise<void> {
    this.question = null;
    await this.worker.terminate();
  }
}

/** Settles as told once a signal is aborted. */
function aborted<T>(signal: AbortSignal | undefined, as: T): Promise<T> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve(as);
    else signal?.addEventListener('abort', () => resolve(as), { once: true });
  });
}

/** The longest time that a timer of Node.js can wait, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Settles after a time. */
function after(milliseconds: number): { readonly promise: Promise<'late'>; readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.min(milliseconds, longestTimer));
  });
  return { promise, clear: () => clearTimeout(timer) };
}

type Cancelled = { readonly status: 'cancelled' };

type Unnumbered = Request extends infer One ? (One extends Request ? Omit<One, 'id'> : never) : never;

/**
 * Drafts programmes in one warm worker thread, one after the other. Cancelling and a limit end the thread, because the solver
 * heeds neither while it prepares a model; the next thread is started at once.
 */
export class DraftingSolver {
  private thread: Promise<Thread> | null = null;
  /** Settles when the drafts asked for before are done. */
  private last: Promise<unknown> = Promise.resolve();
  private questions = 0;
  private closed = false;

  /** Starts the thread before it is needed. */
  warm(): void {
    if (this.closed || this.thread !== null) return;
    this.thread = Thread.start();
    // Whoever asks is told of a failure; nobody need ask.
    this.thread.catch(() => {
      this.thread = null;
    });
  }

  /**
   * Drafts a programme; waits while another is drafted.
   *
   * @throws DraftingFailed when the thread fails: a bug
   */
  async draft(problem: Problem, options: DraftOptions): Promise<Draft | Cancelled> {
    const before = this.last;
    let done = () => {};
    this.last = new Promise<void>((resolve) => {
      done = resolve;
    });
    try {
      await Promise.race([before, aborted(options.signal, 'cancelled')]);
      if (options.signal?.aborted === true) return { status: 'cancelled' };
      return await this.run(problem, options);
    } finally {
      before.then(done);
    }
  }

  private async run(
    problem: Problem,
    { seed, signal, stop, limit, onProgress }: DraftOptions,
  ): Promise<Draft | Cancelled> {
    const known = new Known(problem, seed);
    const hear = (progress: Progress) => {
      known.hear(progress);
      onProgress?.(progress);
    };
    const answer = await this.ask({ kind: 'draft', problem, seed }, { signal, stop, limit }, hear);
    if (answer === 'cancelled') return { status: 'cancelled' };
    if (answer !== 'late' && answer.kind === 'drafted') return answer.draft;
    if (known.programme === null && !known.impossible) {
      const search = { kind: 'search', problem, seed, moves: movesWhenLate } as const;
      const found = await this.ask(search, { signal, limit: longestTimer }, hear);
      if (found === 'cancelled') return { status: 'cancelled' };
      if (found !== 'late' && found.kind === 'found' && found.programme !== null) {
        hear({ kind: 'programme', programme: found.programme });
      }
    }
    return known.draft();
  }

  private async ask(
    question: Unnumbered,
    { signal, stop, limit }: Pick<DraftOptions, 'signal' | 'stop' | 'limit'>,
    hear: (progress: Progress) => void,
  ): Promise<Answer | 'cancelled' | 'late'> {
    if (this.closed) throw new DraftingFailed('the solver is closed');
    if ((await this.thread)?.ended === true) this.thread = null;
    this.warm();
    this.questions += 1;
    const request: Request = { ...question, id: this.questions };
    const { promise: late, clear } = after(limit);
    try {
      const answer = await Promise.race([
        aborted(signal, 'cancelled' as const),
        aborted(stop, 'late' as const),
        late,
        this.thread?.then((thread) => thread.ask(request, hear)),
      ]);
      if (answer === undefined) throw new DraftingFailed('the solver is closed');
      if (answer === 'cancelled' || answer === 'late') this.restart();
      return answer;
    } catch (error) {
      // After a failure nothing is known of the state of the solver.
      this.restart();
      throw error;
    } finally {
      clear();
    }
  }

  /** Ends the thread, whatever it does, and starts the next one. */
  private restart(): void {
    const old = this.thread;
    this.thread = null;
    old?.then((thread) => thread.stop()).catch(() => {});
    this.warm();
  }

  /** Ends the thread for good. */
  async close(): Promise<void> {
    this.closed = true;
    const thread = await this.thread?.catch(() => null);
    this.thread = null;
    await thread?.stop();
  }
}
