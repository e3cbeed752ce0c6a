import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTranslator } from 'use-intl/core';
import drafting from '@/lib/i18n/messages/en/drafting.json';
import { DraftingFailed, type DraftingSolver } from '@/lib/programme/drafting/client';
import { readInstance } from '@/lib/programme/drafting/schema';
import type { Draft, Problem } from '@/lib/programme/drafting/types';
import { sentenceWriter } from '@/lib/programme/drafting/words';

const t = createTranslator({ locale: 'en', messages: { drafting }, namespace: 'drafting' });

const defaults = { seed: '2031', limit: 60 };

type Order = { readonly path: string; readonly seed: string; readonly limit: number };

function order(): Order | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string', default: defaults.seed }, limit: { type: 'string' } },
    });
    const [path, ...others] = positionals;
    const limit = values.limit === undefined ? defaults.limit : Number(values.limit);
    if (path === undefined || others.length > 0 || !(limit > 0)) return null;
    return { path, seed: values.seed, limit };
  } catch {
    return null;
  }
}

function read(path: string): Problem | null {
  let value: unknown;
  try {
    // Some editors begin a file with a mark of its byte order, which is no JSON.
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    console.error(t('cli.unreadable', { path, reason: error instanceof Error ? error.message : String(error) }));
    return null;
  }
  const instance = readInstance(value);
  if (instance.ok) return instance.problem;
  for (const { path: field, message } of instance.problems) {
    console.error(t('cli.wrongField', { field: field === '' ? path : field, reason: message }));
  }
  return null;
}

/** What is printed, without the time. */
function printed(draft: Draft): Record<string, unknown> {
  if (draft.status === 'undecided') return { status: draft.status };
  if (draft.status === 'infeasible') {
    const write = sentenceWriter(t, 'en');
    return {
      status: draft.status,
      relax:
        draft.relaxation === null ? null : { rules: draft.relaxation.rules, assignments: draft.relaxation.programme },
      conflict: draft.conflict?.rules ?? null,
      conflictIsSmallest: draft.conflict?.smallest ?? null,
      sentences: draft.sentences.map(write),
    };
  }
  return {
    status: draft.status,
    goals: Object.fromEntries(draft.goals.map(({ goal, value }) => [goal, value])),
    bounds: Object.fromEntries(draft.goals.map(({ goal, bound }) => [goal, bound])),
    assignments: draft.programme,
    programmeSha256: draft.programmeSha256,
    lots: draft.lots,
    solver: draft.solver,
  };
}

/**
 * `draft INSTANCE.json [--seed SEED] [--limit SECONDS]`: one JSON object on the standard output.
 *
 * @param solver is closed
 * @returns the exit code: 0 decided, 1 the computation failed, 2 wrong usage, 3 input that cannot be used, 4 nothing decided in
 *   time
 */
export async function main(solver: DraftingSolver): Promise<number> {
  try {
    const asked = order();
    if (asked === null) {
      console.error(t('cli.usage', { seed: defaults.seed, limit: defaults.limit }));
      return 2;
    }
    const problem = read(asked.path);
    if (problem === null) return 3;
    const start = performance.now();
    const draft = await solver.draft(problem, { seed: asked.seed, limit: asked.limit * 1000 });
    if (draft.status === 'cancelled') throw new Error('nobody can cancel this draft');
    console.log(JSON.stringify({ ...printed(draft), milliseconds: Math.round(performance.now() - start) }));
    if (draft.status !== 'undecided') return 0;
    console.error(t('cli.undecided', { limit: asked.limit }));
    return 4;
  } catch (error) {
    if (!(error instanceof DraftingFailed)) throw error;
    console.error(t('cli.failed', { reason: error.message }));
    return 1;
  } finally {
    await solver.close();
  }
}
