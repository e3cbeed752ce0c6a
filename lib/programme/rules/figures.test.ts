import { describe, expect, it } from 'vitest';
import { boardOf, panelOf, sceneBasis } from '../testing';
import type { Panel } from '../types';
import { figuresOf } from './figures';
import type { ProgrammeContext } from './findings';

const context: ProgrammeContext = {
  plannedPanels: null,
  plannedSeatsPerPanel: null,
  moderated: 'no',
  officers: [],
  locale: 'en',
};

const rulesOf = (findings: readonly { readonly rule: string }[] | undefined) => findings?.map((one) => one.rule);

describe('figuresOf', () => {
  it('puts beside the panel that a panellist is not included any more', () => {
    const panels = [panelOf(1, ['Ana/Avaland']), panelOf(2, ['Bo/Brenia'])];
    const without: Panel[] = panels.map((panel) => ({
      ...panel,
      seats: panel.seats.map((seat) => ({
        ...seat,
        panellist:
          seat.panellist?.person.name === 'Bo' ? { ...seat.panellist, status: 'notIncluded' as const } : seat.panellist,
      })),
    }));
    const { beside, others } = figuresOf(boardOf(without), { basis: sceneBasis, context }, new Map());
    expect(rulesOf(beside.get('panel-1'))).toEqual([]);
    expect(rulesOf(beside.get('panel-2'))).toEqual(['programme.seatOutsidePool']);
    expect(rulesOf(others)).not.toContain('programme.seatOutsidePool');
  });
});
