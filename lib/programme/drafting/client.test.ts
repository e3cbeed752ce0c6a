import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProgramme } from './check';
import { DraftingFailed, DraftingSolver } from './client';
import { expectedOf, instance } from './testing';
import { type Draft, type Goal, maximised, type Problem, type Progress } from './types';

const long = 60_000;
let solver: DraftingSolver;

beforeAll(async () => {
  solver = new DraftingSolver();
  // The first draft waits for the thread; the tests are about one that is warm.
  await solver.draft(instance('n60-6x5-base-s1'), { seed: '2031', limit: long });
}, 60_000);
afterAll(async () => {
  await solver.close();
});

function sha(draft: Draft | { readonly status: 'cancelled' }): string | null {
  return draft.status === 'optimal' || draft.status === 'feasible' ? draft.programmeSha256 : null;
}

function expectedSha(name: string): string | null {
  const expected = expectedOf(name);
  return expected.status === 'optimal' ? expected.lots.programmeSha256 : null;
}

/** True when the value is no better than the bound. */
function within(goal: Goal, value: number, bound: number): boolean {
  return maximised.has(goal) ? value <= bound : value >= bound;
}

/** The programme passes the checker, and no bound excludes what is proven of the instance. */
function expectSound(name: string, problem: Problem, draft: Draft | { readonly status: 'cancelled' }): void {
  const expected = expectedOf(name);
  if (expected.status !== 'optimal' || (draft.status !== 'optimal' && draft.status !== 'feasible')) {
    throw new Error(`${name} is ${draft.status}`);
  }
  const { broken, goals } = checkProgramme(problem, draft.programme);
  expect(broken).toEqual([]);
  for (const { goal, value, bound, proven } of draft.goals) {
    expect(value).toBe(goals[goal]);
    expect(within(goal, value, bound)).toBe(true);
    expect(within(goal, expected.optimum[goal] ?? Number.NaN, bound)).toBe(true);
    if (proven) expect(value).toBe(expected.optimum[goal]);
  }
}

describe('a draft in the worker thread', () => {
  it('is the same as anywhere, and tells of each goal on the way', async () => {
    const told: Progress[] = [];
    const draft = await solver.draft(instance('n120-6x5-base-s2'), {
      seed: '2031',
      limit: long,
      onProgress: (progress) => told.push(progress),
    });
    expect(sha(draft)).toBe(expectedSha('n120-6x5-base-s2'));
    expect(told[0]).toMatchObject({ kind: 'started', solver: { name: 'HiGHS' } });
    expect(told.filter(({ kind }) => kind === 'bound').length).toBeGreaterThanOrEqual(7);
  });

  it('waits for the one before', async () => {
    const names = ['n60-6x5-base-s1', 'n60-6x5-scarce-s1', 'n120-6x5-tight-s1'];
    const drafts = await Promise.all(names.map((name) => solver.draft(instance(name), { seed: '2031', limit: long })));
    expect(drafts.map(sha)).toEqual(names.map(expectedSha));
  });

  it('is cancelled at once: nothing is told after it, and the next one is drafted', async () => {
    const name = 'n2000-6x5-base-s2';
    const abort = new AbortController();
    let told = 0;
    const draft = await solver.draft(instance(name), {
      seed: '2031',
      limit: long,
      signal: abort.signal,
      onProgress: () => {
        told += 1;
        abort.abort();
      },
    });
    expect(draft).toEqual({ status: 'cancelled' });
    expect(told).toBe(1);
    const next = await solver.draft(instance('n60-6x5-base-s1'), { seed: '2031', limit: long });
    expect(sha(next)).toBe(expectedSha('n60-6x5-base-s1'));
  });

  it.each(['bound', 'programme'] as const)(
    'keeps the best programme when it is stopped at the first %s',
    async (kind) => {
      const name = 'n300-20x5-tight-s2';
      const stop = new AbortController();
      const kinds: Progress['kind'][] = [];
      const problem = instance(name);
      const draft = await solver.draft(problem, {
        seed: '2031',
        limit: long,
        stop: stop.signal,
        onProgress: (progress) => {
          kinds.push(progress.kind);
          if (progress.kind === kind) stop.abort();
        },
      });
      expectSound(name, problem, draft);
      expect(draft.status).toBe('feasible');
      // Where none was known a search follows, which tells of the programme and nothing else.
      expect(kinds.slice(kinds.indexOf(kind) + 1)).toEqual(kind === 'bound' ? ['programme'] : []);
    },
  );

  it('is cancelled while it waits, without harm to the one that runs', async () => {
    const abort = new AbortController();
    const running = solver.draft(instance('n300-6x5-base-s2'), { seed: '2031', limit: long });
    const waiting = solver.draft(instance('n60-6x5-base-s1'), { seed: '2031', limit: long, signal: abort.signal });
    const after = solver.draft(instance('n60-6x5-scarce-s1'), { seed: '2031', limit: long });
    abort.abort();
    expect(await waiting).toEqual({ status: 'cancelled' });
    expect(sha(await running)).toBe(expectedSha('n300-6x5-base-s2'));
    expect(sha(await after)).toBe(expectedSha('n60-6x5-scarce-s1'));
  });

  it.each(['n120-6x5-base-s2', 'n2000-6x5-base-s2'])(
    'of %s has a checked programme when time is up at once',
    async (name) => {
      const problem = instance(name);
      const draft = await solver.draft(problem, { seed: '2031', limit: 1 });
      expectSound(name, problem, draft);
      // Found without proof, and found again: the search counts moves, not time.
      expect(sha(await solver.draft(problem, { seed: '2031', limit: 1 }))).toBe(sha(draft));
    },
  );

  it.each([60, 150, 300])('keeps the programme and the bounds known when time is up after %i ms', async (limit) => {
    const name = 'n300-20x5-tight-s2';
    const problem = instance(name);
    expectSound(name, problem, await solver.draft(problem, { seed: '2031', limit }));
  });

  it('says that it is impossible as far as that is known when time is up', async () => {
    const problem = instance('inf-pins-state-n120');
    const draft = await solver.draft(problem, { seed: '2031', limit: long });
    expect(draft).toMatchObject({ status: 'infeasible', conflict: { smallest: true } });
    const late = await solver.draft(problem, { seed: '2031', limit: 1 });
    expect(['infeasible', 'undecided']).toContain(late.status);
  });

  it('fails when the solver is closed', async () => {
    const closed = new DraftingSolver();
    await closed.close();
    await expect(closed.draft(instance('n60-6x5-base-s1'), { seed: '2031', limit: long })).rejects.toThrow(
      DraftingFailed,
    );
  });
});
