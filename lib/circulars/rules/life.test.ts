import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CircularStep, circularSteps } from '../types';
import { expectedSteps, type LifeSettings, openSteps, stateAfter, stepInTheWay, type TakenStep } from './life';

const full: LifeSettings = { clearanceSteps: 2, hasOutsideSeries: true, initials: true };
const bare: LifeSettings = { clearanceSteps: 0, hasOutsideSeries: false, initials: false };

function done(...steps: CircularStep[]): TakenStep[] {
  return steps.map((step) => ({ step, skipped: false }));
}

function skipped(...steps: CircularStep[]): TakenStep[] {
  return steps.map((step) => ({ step, skipped: true }));
}

describe('the steps an installation asks for', () => {
  it.each<[string, LifeSettings, readonly CircularStep[]]>([
    ['everything', full, circularSteps],
    [
      'one clearance',
      { ...full, clearanceSteps: 1 },
      ['submitted', 'firstClearance', 'ownNumber', 'outsideNumber', 'initialled', 'dispatched'],
    ],
    ['neither clearance nor outside series nor initials', bare, ['ownNumber', 'dispatched']],
  ])('%s', (_, settings, steps) => {
    expect(expectedSteps(settings)).toEqual(steps);
  });
});

describe('what may be recorded next', () => {
  it.each<[string, TakenStep[], LifeSettings, readonly CircularStep[]]>([
    ['a draft', [], full, ['submitted', 'firstClearance']],
    ['a draft without clearance', [], bare, ['ownNumber']],
    ['in clearance', done('submitted'), full, ['firstClearance']],
    ['cleared once, not submitted', done('firstClearance'), full, ['secondClearance']],
    ['cleared', done('firstClearance', 'secondClearance'), full, ['ownNumber']],
    ['numbered', done('firstClearance', 'secondClearance', 'ownNumber'), full, ['outsideNumber', 'initialled']],
    [
      'initialled while the outside number has not come',
      done('firstClearance', 'secondClearance', 'ownNumber', 'initialled'),
      full,
      ['outsideNumber', 'dispatched'],
    ],
    [
      'dispatched while the outside number has not come',
      done('firstClearance', 'secondClearance', 'ownNumber', 'initialled', 'dispatched'),
      full,
      ['outsideNumber'],
    ],
    ['clearance left out', skipped('firstClearance', 'secondClearance'), full, ['ownNumber']],
    ['returned to draft with its number', done('ownNumber'), full, ['submitted', 'firstClearance', 'outsideNumber']],
  ])('%s', (_, taken, settings, open) => {
    expect(openSteps(taken, settings)).toEqual(open);
  });

  it('never lets a step be taken twice, nor one whose way is barred', () => {
    const settings = fc.record({
      clearanceSteps: fc.integer({ min: 0, max: 2 }),
      hasOutsideSeries: fc.boolean(),
      initials: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, fc.array(fc.nat()), (asked, choices) => {
        const taken: TakenStep[] = [];
        for (const choice of choices) {
          const open = openSteps(taken, asked);
          const step = open[choice % Math.max(1, open.length)];
          if (step === undefined) break;
          expect(taken.some((one) => one.step === step)).toBe(false);
          expect(stepInTheWay(step, taken, asked)).toBeNull();
          taken.push({ step, skipped: choice % 3 === 0 && step !== 'dispatched' && step !== 'submitted' });
        }
        // What is open is enough to get to the end.
        expect(openSteps(taken, asked).length === 0).toBe(
          expectedSteps(asked).every((step) => {
            const passed = step === 'submitted' && asked.clearanceSteps > 0;
            return taken.some((one) => one.step === step) || passed;
          }),
        );
      }),
    );
  });
});

describe('the state that follows', () => {
  it.each<[string, TakenStep[], LifeSettings, string]>([
    ['nothing', [], full, 'draft'],
    ['submitted', done('submitted'), full, 'inClearance'],
    ['one of two clearances', done('firstClearance'), full, 'inClearance'],
    ['both', done('firstClearance', 'secondClearance'), full, 'cleared'],
    ['one, the other left out', [...done('firstClearance'), ...skipped('secondClearance')], full, 'cleared'],
    ['both left out: nobody cleared it', skipped('firstClearance', 'secondClearance'), full, 'draft'],
    [
      'left out, then numbered',
      [...skipped('firstClearance', 'secondClearance'), ...done('ownNumber')],
      full,
      'numbered',
    ],
    ['numbered without clearance where none is asked', done('ownNumber'), bare, 'numbered'],
    ['numbered, and returned to draft', done('ownNumber'), full, 'draft'],
    ['returned, and submitted again', done('ownNumber', 'submitted'), full, 'inClearance'],
    ['initials left out', [...done('ownNumber'), ...skipped('initialled')], { ...bare, initials: true }, 'numbered'],
    ['initialled', done('ownNumber', 'initialled'), { ...bare, initials: true }, 'initialled'],
    ['dispatched', done('ownNumber', 'dispatched'), bare, 'dispatched'],
  ])('%s', (_, taken, settings, state) => {
    expect(stateAfter(taken, settings)).toBe(state);
  });
});
