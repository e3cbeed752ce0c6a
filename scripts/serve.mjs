import { askedToStop, StepFailed, start } from './run.mjs';

/** Longest wait for the first answer of a server, in milliseconds. */
const patience = 120_000;

/** Where to ask a server that listens on `host`; every address means this machine as well. */
function healthAddress(host, port) {
  const asked = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${asked.includes(':') ? `[${asked}]` : asked}:${port}/api/health`;
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts a server, tells of it once it answers, and stays until it ends. Ends this process: with 0 when somebody asked it
 * to stop, with 1 when the server ended by itself.
 */
export async function serve(args, env, { host, port }, tell) {
  const { child, ended } = start(process.execPath, args, { env });
  let over = false;
  ended.then(
    () => {
      over = true;
    },
    () => {
      over = true;
    },
  );
  const address = healthAddress(host, port);
  const until = performance.now() + patience;
  while (!over && !(await answers(address))) {
    if (performance.now() > until) {
      child.kill('SIGTERM');
      throw new StepFailed(`The server does not answer at ${address}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (!over) tell();
  await ended;
  if (!askedToStop()) throw new StepFailed('The server ended; the reason stands above.');
  process.exit(0);
}
