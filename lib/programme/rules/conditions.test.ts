import { describe, expect, it } from 'vitest';
import type { NomineeCondition } from '../types';
import { conditionProblem, isAgainst, isSameCondition, withoutPanel } from './conditions';

const condition = (pin: NomineeCondition['pin'], panelId: string | null, ...cannotBeOn: string[]) => ({
  pin,
  panelId,
  cannotBeOn,
});

describe('conditionProblem', () => {
  it.each<[string, NomineeCondition, object | null]>([
    ['on a panel in any case', condition('in', null, 'p1'), null],
    ['not to be included, and not there either', condition('out', null, 'p1', 'p2'), null],
    ['on one panel and not on the other', condition('panel', 'p2', 'p1'), null],
    ['on a panel that is not named', condition('panel', null), { code: 'conditionPanelMissing', field: 'panelId' }],
    ['a panel that is not meant', condition('in', 'p1'), { code: 'conditionPanelMissing', field: 'panelId' }],
    ['on a panel and not there', condition('panel', 'p1', 'p1'), { code: 'conditionPanelBarred', field: 'cannotBeOn' }],
    ['in any case, but nowhere', condition('in', null, 'p2', 'p1'), { code: 'conditionNowhere', field: 'cannotBeOn' }],
    ['nowhere', condition(null, null, 'p1', 'p2'), null],
  ])('%s', (_, given, expected) => {
    expect(conditionProblem(given, ['p1', 'p2'])).toEqual(expected);
  });
});

describe('isAgainst', () => {
  it.each<[NomineeCondition, boolean]>([
    [condition('in', null), false],
    [condition('out', null), true],
    [condition('panel', 'p1'), false],
    [condition('panel', 'p2'), true],
    [condition(null, null, 'p1'), true],
    [condition('in', null, 'p2'), false],
  ])('%j on panel p1: %s', (given, expected) => {
    expect(isAgainst(given, 'p1')).toBe(expected);
  });
});

describe('isSameCondition', () => {
  it.each<[NomineeCondition | null, NomineeCondition | null, boolean]>([
    [null, null, true],
    [null, condition('in', null), false],
    [condition('in', null, 'p1', 'p2'), condition('in', null, 'p2', 'p1'), true],
    [condition('in', null), condition('out', null), false],
    [condition('panel', 'p1'), condition('panel', 'p2'), false],
    [condition(null, null, 'p1'), condition(null, null, 'p1', 'p2'), false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSameCondition(one, other)).toBe(expected);
  });
});

describe('withoutPanel', () => {
  it.each<[NomineeCondition, NomineeCondition | null]>([
    [condition('panel', 'p1', 'p2'), condition(null, null, 'p2')],
    [condition('panel', 'p1'), null],
    [condition('panel', 'p2', 'p1'), condition('panel', 'p2')],
    [condition('in', null, 'p1'), condition('in', null)],
    [condition(null, null, 'p1'), null],
  ])('%j', (given, expected) => {
    expect(withoutPanel(given, 'p1')).toEqual(expected);
  });
});
