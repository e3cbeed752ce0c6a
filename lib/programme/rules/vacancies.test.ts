import { describe, expect, it } from 'vitest';
import { panelOf, programmeOf } from '../testing';
import type { Programme, Seat } from '../types';
import { seatsOutsidePool, vacatedSeats } from './vacancies';

const [ana, bo] = panelOf(3, ['Ana/Avaland', 'Bo/Brenia']).seats;
if (ana === undefined || bo === undefined) throw new Error('no seats');

function version(state: Programme['version']['state'], ...seats: readonly Seat[]): Programme {
  const empty = programmeOf({ panels: [{ ...panelOf(3, []), seats }] });
  return { ...empty, version: { ...empty.version, state } };
}

const left = (seat: Seat): Seat => ({ ...seat, state: 'withdrawn', panellist: null, former: seat.panellist });
const standing = (seat: Seat, status: 'awaitingConfirmation' | 'notIncluded' | 'agreed'): Seat => ({
  ...seat,
  panellist: seat.panellist === null ? null : { ...seat.panellist, status },
});

describe('vacatedSeats', () => {
  it('names the seat and the State with which it stays, in whatever state the version is', () => {
    for (const state of ['draft', 'proposed', 'agreed', 'published'] as const) {
      expect(vacatedSeats(version(state, left(ana), bo))).toEqual([
        {
          rule: 'programme.seatVacated',
          severity: 'warning',
          subjects: [{ kind: 'seat', id: 'seat-3-1' }],
          params: { panel: 3, position: 1, party: 'Avaland' },
        },
      ]);
    }
  });

  it('is silent about a seat that was agreed without its nominee, and about nobody in particular', () => {
    expect(vacatedSeats(version('agreed', { ...left(ana), stateAsIssued: 'withdrawn' }, bo))).toEqual([]);
    const nobody = left({ ...ana, panellist: ana.panellist === null ? null : { ...ana.panellist, party: null } });
    expect(vacatedSeats(version('draft', nobody)).map((finding) => finding.params.party)).toEqual(['none']);
  });
});

describe('seatsOutsidePool', () => {
  it.each(['awaitingConfirmation', 'notIncluded'] as const)('stops the agreement on somebody who is %s', (status) => {
    expect(seatsOutsidePool(version('draft', ana, standing(bo, status)))).toEqual([
      {
        rule: 'programme.seatOutsidePool',
        severity: 'blocker',
        subjects: [
          { kind: 'panel', id: 'panel-3' },
          { kind: 'seat', id: 'seat-3-2' },
        ],
        params: { panel: 3, position: 2, status },
      },
    ]);
  });

  it('has nothing to stop where everybody is in the pool, and in a version that is agreed', () => {
    expect(seatsOutsidePool(version('proposed', ana, standing(bo, 'agreed')))).toEqual([]);
    expect(seatsOutsidePool(version('agreed', standing(bo, 'notIncluded')))).toEqual([]);
  });
});
