import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CircularState, type CircularStep, circularStates, circularSteps } from '../types';
import {
  correctableFields,
  expectedSteps,
  isDraftLetter,
  isUnderWay,
  type LifeSettings,
  neededField,
  openSteps,
  recordableSteps,
  type StepField,
  type StepStanding,
  standingOf,
  stateAfter,
  stepInTheWay,
  stepsToCome,
  type TakenStep,
} from './life';

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

describe('how each step stands', () => {
  it.each<[string, CircularState, TakenStep[], LifeSettings, readonly StepStanding[]]>([
    ['a draft', 'draft', [], full, ['due', 'coming', 'coming', 'coming', 'coming', 'coming', 'coming']],
    [
      'cleared without having been put in clearance',
      'inClearance',
      done('firstClearance'),
      full,
      ['passed', 'done', 'due', 'coming', 'coming', 'coming', 'coming'],
    ],
    [
      'clearance left out',
      'numbered',
      [...skipped('firstClearance', 'secondClearance'), ...done('ownNumber')],
      full,
      ['passed', 'skipped', 'skipped', 'done', 'due', 'coming', 'coming'],
    ],
    [
      'returned to draft with its number: everything is to come again',
      'draft',
      done('ownNumber'),
      full,
      ['due', 'coming', 'coming', 'done', 'coming', 'coming', 'coming'],
    ],
    [
      'dispatched while the outside number has not come',
      'dispatched',
      done('submitted', 'firstClearance', 'secondClearance', 'ownNumber', 'initialled', 'dispatched'),
      full,
      ['done', 'done', 'done', 'done', 'due', 'done', 'done'],
    ],
    [
      'dispatched before the installation asked for clearance and initials',
      'dispatched',
      done('ownNumber', 'outsideNumber', 'dispatched'),
      full,
      ['passed', 'passed', 'passed', 'done', 'done', 'passed', 'done'],
    ],
    [
      'cancelled: nothing is to come',
      'cancelled',
      done('submitted'),
      full,
      ['done', 'passed', 'passed', 'passed', 'passed', 'passed', 'passed'],
    ],
  ])('%s', (_, state, taken, settings, standings) => {
    const toCome = stepsToCome(state, taken, settings);
    expect(expectedSteps(settings).map((step) => standingOf(step, taken, toCome))).toEqual(standings);
  });

  it('lets come what may be recorded now, first of all', () => {
    for (const state of circularStates) {
      const open = recordableSteps(state, done('firstClearance'), full);
      expect(stepsToCome(state, done('firstClearance'), full).slice(0, open.length)).toEqual(open);
      expect(open.length > 0).toBe(isUnderWay(state));
    }
  });
});

it.each<[CircularState, boolean]>([
  ['draft', true],
  ['inClearance', true],
  ['cleared', true],
  ['numbered', false],
  ['initialled', false],
  ['dispatched', false],
  ['recorded', false],
  ['superseded', false],
  ['cancelled', true],
])('the letter of a circular that is %s is a draft: %s', (state, isDraft) => {
  expect(isDraftLetter(state)).toBe(isDraft);
});

describe('what can be corrected of a step', () => {
  it.each<[CircularStep, readonly StepField[], StepField | null]>([
    ['submitted', ['on'], null],
    ['firstClearance', ['on', 'by'], 'by'],
    ['secondClearance', ['on', 'by'], 'by'],
    ['ownNumber', ['on'], null],
    ['outsideNumber', ['on', 'reference'], 'reference'],
    ['initialled', ['on', 'by'], null],
    ['dispatched', ['on', 'by', 'means', 'note'], 'on'],
  ])('%s', (step, fields, needed) => {
    expect(correctableFields({ step, skipped: false })).toEqual(fields);
    expect(neededField({ step, skipped: false })).toBe(needed);
    expect(correctableFields({ step, skipped: true })).toEqual(['note']);
    expect(neededField({ step, skipped: true })).toBeNull();
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
