import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { checkProgramme } from '@/lib/programme/drafting/check';
import { DraftingSolver } from '@/lib/programme/drafting/client';
import { expectedOf, instance } from '@/lib/programme/drafting/testing';
import { main } from './draft';

const root = fileURLToPath(new URL('..', import.meta.url));
const fileOf = (name: string) => join(root, 'lib', 'programme', 'drafting', 'instances', `${name}.json`);

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rostrum-draft-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function draft(...words: string[]) {
  return spawnSync(process.execPath, [join('cli', 'draft.cjs'), ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}

const printed = z.object({
  status: z.string(),
  goals: z.record(z.string(), z.number()).optional(),
  assignments: z.record(z.string(), z.string()).optional(),
  programmeSha256: z.string().optional(),
  relax: z
    .object({
      rules: z.array(z.object({ rule: z.string(), by: z.number() })),
      assignments: z.record(z.string(), z.string()),
    })
    .optional(),
  conflict: z.array(z.string()).optional(),
  sentences: z.array(z.string()).optional(),
  milliseconds: z.number(),
});

describe('npm run draft', () => {
  it('prints the programme as one JSON object', () => {
    const { status, stdout } = draft(fileOf('n60-6x5-base-s1'), '--seed', '2031');
    expect(status).toBe(0);
    const result = printed.parse(JSON.parse(stdout));
    const expected = expectedOf('n60-6x5-base-s1');
    if (expected.status !== 'optimal') throw new Error('the instance has a programme');
    expect(result).toMatchObject({
      status: 'optimal',
      goals: expected.optimum,
      programmeSha256: expected.lots.programmeSha256,
    });
    expect(checkProgramme(instance('n60-6x5-base-s1'), result.assignments ?? {}).broken).toEqual([]);
  });

  it('explains in sentences why there is none', () => {
    const { status, stdout } = draft(fileOf('inf-women-n120'));
    expect(status).toBe(0);
    expect(printed.parse(JSON.parse(stdout))).toMatchObject({
      status: 'infeasible',
      relax: { rules: [{ rule: 'panel:PW:P06:min', by: 1 }] },
      conflict: ['panel:PW:min'],
      sentences: [
        'Panels P03 and P06 each ask for at least 2 women (rule PW); 3 of those nominated can sit there, one too few.',
        'Possible with 1 instead of 2 women at least on panel P06 (rule PW).',
      ],
    });
  });

  it('keeps to a limit', () => {
    const { status, stdout } = draft(fileOf('n120-6x5-base-s2'), '--limit', '0.001');
    expect(status).toBe(0);
    const result = printed.parse(JSON.parse(stdout));
    expect(result.status).toBe('feasible');
    expect(checkProgramme(instance('n120-6x5-base-s2'), result.assignments ?? {}).broken).toEqual([]);
  });

  it('reads a file that begins with a byte-order mark', () => {
    const path = join(scratch, 'mark.json');
    writeFileSync(path, `\uFEFF${readFileSync(fileOf('inf-women-n120'), 'utf8')}`);
    expect(draft(path)).toMatchObject({ status: 0, stderr: '' });
  });

  it('answers where a rule asks for a number that nobody can count', () => {
    const path = join(scratch, 'large.json');
    const problem = JSON.parse(readFileSync(fileOf('n60-6x5-base-s1'), 'utf8'));
    const [panel, ...others] = problem.panels;
    writeFileSync(path, JSON.stringify({ ...problem, panels: [{ ...panel, minSeats: 10 ** 15 }, ...others] }));
    const { status, stdout } = draft(path);
    expect(status).toBe(0);
    expect(printed.parse(JSON.parse(stdout))).toMatchObject({
      status: 'infeasible',
      relax: { rules: [{ rule: `minSeats:${panel.id}`, by: 10 ** 15 - panel.seats }] },
      conflict: [`minSeats:${panel.id}`],
    });
  });

  it('says in one sentence that the computation failed', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { argv } = process;
    process.argv = ['node', 'draft', fileOf('n60-6x5-base-s1')];
    try {
      const solver = new DraftingSolver();
      await solver.close();
      expect(await main(solver)).toBe(1);
      expect(told.mock.calls).toEqual([
        ['The draft could not be computed: the solver is closed. This is a fault of the program.'],
      ]);
    } finally {
      process.argv = argv;
      told.mockRestore();
    }
  });

  it('refuses an input with the path of the field', () => {
    const path = join(scratch, 'wrong.json');
    writeFileSync(path, readFileSync(fileOf('n60-6x5-base-s1'), 'utf8').replace(/"gender": *"woman"/, '"gender":"f"'));
    const { status, stdout, stderr } = draft(path);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^nominees\[\d+\]\.gender: /);
  });

  it('refuses what is no JSON and what is not there', () => {
    const path = join(scratch, 'broken.json');
    writeFileSync(path, '{');
    expect(draft(path)).toMatchObject({ status: 3, stderr: expect.stringContaining(path) });
    expect(draft(join(scratch, 'missing.json')).status).toBe(3);
  });

  it('says how it is used', () => {
    for (const words of [[], ['one.json', 'two.json'], ['one.json', '--limit', 'soon'], ['one.json', '--fast']]) {
      expect(draft(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining('INSTANCE.json') });
    }
  });
});
