import { describe, expect, it } from 'vitest';
import { instant } from '@/lib/kernel/dates';
import { type CircularState, type CircularStep, circularStates } from '../types';
import { isAttachable, isRemovable } from './files';

const at = (hour: string) => instant(`2024-02-01T${hour}:00:00.000Z`);
const step = (name: CircularStep, hour: string, skipped = false) => ({ step: name, skipped, recordedAt: at(hour) });

describe('what may be added to a circular', () => {
  it.each(circularStates.filter((state) => state !== 'superseded'))('%s', (state) => {
    expect(isAttachable('enclosure', state)).toBe(state !== 'cancelled');
    expect(isAttachable('chairLetter', state)).toBe(state !== 'cancelled');
    expect(isAttachable('initialledScan', state)).toBe(['initialled', 'dispatched', 'recorded'].includes(state));
  });
});

describe('what may be taken off a circular', () => {
  const enclosure = { role: 'enclosure', addedAt: at('10') } as const;
  const scan = { role: 'initialledScan', addedAt: at('10') } as const;
  const initialled = step('initialled', '09');
  it.each<[string, CircularState, ReturnType<typeof step>[], Parameters<typeof isRemovable>[0], boolean]>([
    ['anything of a draft', 'draft', [], enclosure, true],
    ['anything while its content may change', 'numbered', [step('ownNumber', '11')], enclosure, true],
    ['anything of the record of one issued elsewhere', 'recorded', [], scan, true],
    ['what was added after the initials', 'initialled', [initialled], enclosure, true],
    ['what was there at the initials', 'initialled', [step('initialled', '10')], enclosure, false],
    [
      'what was there at the initials, after the dispatch',
      'dispatched',
      [step('initialled', '11'), step('dispatched', '12')],
      enclosure,
      false,
    ],
    ['what was added after the dispatch', 'dispatched', [initialled, step('dispatched', '09')], enclosure, true],
    [
      'what was there at the dispatch, initials left out',
      'dispatched',
      [step('initialled', '09', true), step('dispatched', '11')],
      enclosure,
      false,
    ],
    ['the scan, which is replaced instead', 'dispatched', [initialled, step('dispatched', '09')], scan, false],
    ['anything of a cancelled one', 'cancelled', [initialled], enclosure, false],
  ])('%s', (_, state, steps, file, removable) => {
    expect(isRemovable(file, { state, steps })).toBe(removable);
  });
});
