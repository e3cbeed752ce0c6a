import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkProgramme } from '../../drafting/check';
import { computeDraft } from '../../drafting/draft';
import { loadSolver, type Solver } from '../../drafting/highs';
import { everyProgramme, smallProblems } from '../../drafting/testing';
import type { RuleChange } from '../../drafting/types';
import { isRuleChange, loosened } from './loosened';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('isRuleChange', () => {
  it.each([
    ['panel:PW:P03:min', true],
    ['overall:OG:max', true],
    ['stateMax:Avaland', true],
    ['statePanelMax:Avaland:P03', true],
    ['pin:panel:N1:P03', false],
    ['pin:in:N1', false],
    ['minSeats:P03', false],
  ])('%s: %s', (rule, expected) => {
    expect(isRuleChange({ rule, by: 1 })).toBe(expected);
  });
});

describe('loosened', () => {
  it('makes a programme possible by what the smallest relaxation says, and by nothing less', () => {
    let seen = 0;
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const draft = computeDraft(problem, '2031', solver);
        if (draft.status !== 'infeasible' || draft.relaxation === null) return;
        const { rules } = draft.relaxation;
        if (!rules.every(isRuleChange)) return;
        seen += 1;
        expect(computeDraft(loosened(problem, rules), '2031', solver).status).toBe('optimal');
        const [first, ...others] = rules;
        const less = first === undefined || first.by === 1 ? others : [{ ...first, by: first.by - 1 }, ...others];
        expect(computeDraft(loosened(problem, less), '2031', solver).status).toBe('infeasible');
      }),
      { numRuns: 150 },
    );
    expect(seen, 'problems that were impossible by rules alone').toBeGreaterThan(0);
  });

  it('allows a programme that keeps all other rules, and none that breaks another', () => {
    fc.assert(
      fc.property(smallProblems, fc.nat(), (problem, pick) => {
        const programmes = everyProgramme(problem).map((programme) => ({
          programme,
          broken: checkProgramme(problem, programme).broken,
        }));
        const chosen = programmes[pick % programmes.length]?.broken ?? [];
        // More than there are nominees is never missing.
        const changes = chosen.map((rule): RuleChange => ({ rule, by: problem.nominees.length + 3 }));
        const wider = loosened(problem, changes);
        const named = new Set(changes.filter(isRuleChange).map((change) => change.rule));
        for (const { programme, broken } of programmes) {
          const left = broken.filter((rule) => !named.has(rule));
          expect(checkProgramme(wider, programme).broken.length === 0).toBe(left.length === 0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
