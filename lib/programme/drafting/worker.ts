import { parentPort } from 'node:worker_threads';
import { computeDraft } from './draft';
import { loadSolver, type Solver } from './highs';
import type { Answer, Request, Start } from './protocol';
import { searchProgramme } from './search';

/** The thread that drafts: the solver blocks whoever calls it. Started by `client.ts`. */
const port = parentPort;
if (port === null) throw new Error('this file is the entry of a worker thread');
const send = (answer: Answer) => port.postMessage(answer);

function answerTo(request: Request, solver: Solver): void {
  const { id, problem, seed } = request;
  try {
    if (request.kind === 'search') {
      send({ kind: 'found', id, programme: searchProgramme(problem, seed, request.moves) });
      return;
    }
    send({
      kind: 'drafted',
      id,
      draft: computeDraft(problem, seed, solver, (progress) => send({ kind: 'progress', id, progress })),
    });
  } catch (error) {
    // Uncaught, an error of the solver would print its whole source.
    send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The solver, from the first message on. */
let loading: Promise<Solver> | null = null;

port.on('message', async (message: Start | Request) => {
  if (message.kind === 'start') {
    loading = loadSolver(message.wasmModule);
    return;
  }
  if (loading === null) throw new Error('the first message to this thread is its solver');
  answerTo(message, await loading);
});
