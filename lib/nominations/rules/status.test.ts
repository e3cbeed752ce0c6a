import { describe, expect, it } from 'vitest';
import { nominationStatuses } from '../types';
import { effectOfStatus, inPool, isOpen, mayFollow } from './status';

describe('mayFollow', () => {
  it('never lets a status follow itself, and lets the State withdraw from every other', () => {
    for (const status of nominationStatuses) {
      expect(mayFollow(status, status)).toBe(false);
      if (status !== 'withdrawn') expect(mayFollow(status, 'withdrawn')).toBe(true);
    }
  });

  it.each([
    ['awaitingConfirmation', 'agreed', false],
    ['awaitingConfirmation', 'received', true],
    ['withdrawn', 'agreed', false],
    ['withdrawn', 'received', true],
    ['received', 'agreed', true],
    ['received', 'replaced', false],
    ['agreed', 'replaced', true],
    ['notIncluded', 'agreed', true],
    ['agreed', 'received', false],
    ['proposed', 'received', true],
  ] as const)('%s then %s: %s', (from, to, expected) => {
    expect(mayFollow(from, to)).toBe(expected);
  });
});

describe('inPool', () => {
  it('counts all but those unconfirmed, not included, withdrawn or replaced', () => {
    expect(nominationStatuses.filter(inPool)).toEqual([
      'received',
      'acknowledged',
      'underConsideration',
      'reserve',
      'proposed',
      'agreed',
    ]);
  });
});

describe('isOpen', () => {
  it('is what counts, and what awaits its mission', () => {
    expect(nominationStatuses.filter(isOpen)).toEqual(
      nominationStatuses.filter((one) => inPool(one) || one === 'awaitingConfirmation'),
    );
  });
});

describe('effectOfStatus', () => {
  it.each([
    ['received', 'withdrawn', 'withdrew'],
    ['awaitingConfirmation', 'withdrawn', 'withdrew'],
    ['awaitingConfirmation', 'received', 'confirmed'],
    ['awaitingConfirmation', 'acknowledged', 'confirmed'],
    ['awaitingConfirmation', 'notIncluded', 'answered'],
    ['agreed', 'replaced', 'replaced'],
    ['withdrawn', 'received', 'nominated'],
    ['replaced', 'acknowledged', 'nominated'],
    ['received', 'underConsideration', 'answered'],
  ] as const)('%s then %s: %s', (from, to, effect) => {
    expect(effectOfStatus(from, to)).toBe(effect);
  });
});
