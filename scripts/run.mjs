import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A step that went wrong, with a sentence for whoever started the script. Nothing else is printed of it. */
export class StepFailed extends Error {}

const running = new Set();
let stopped = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(0);
  });
}

/** True once somebody asked this script to stop. */
export function askedToStop() {
  return stopped;
}

/**
 * Starts a program in the folder of the repository. Signals that reach this script are passed on to it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdout?: 'inherit' | 'pipe', shell?: boolean }} options
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }} `ended`: its exit code
 */
export function start(program, args, { env = {}, stdout = 'inherit', shell = false } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, 'inherit'],
    shell,
  });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(new StepFailed(`${program} could not be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal === null ? 0 : 1));
    });
  });
  return { child, ended };
}

/** Runs a program to its end. Throws StepFailed with `otherwise` when its exit code is not 0. */
export async function run(program, args, otherwise, options = {}) {
  const code = await start(program, args, options).ended;
  if (stopped) process.exit(0);
  if (code !== 0) throw new StepFailed(otherwise);
}

/** Runs a program to its end and returns what it printed. Throws StepFailed with `otherwise` when it fails. */
export async function output(program, args, otherwise, options = {}) {
  const { child, ended } = start(program, args, { ...options, stdout: 'pipe' });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  const code = await ended;
  if (stopped) process.exit(0);
  if (code !== 0) throw new StepFailed(otherwise);
  return text;
}

/** Runs a script's main function; a failed step ends the process with its sentence and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
