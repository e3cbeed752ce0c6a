import type { Finding } from '@/lib/kernel/finding';
import { inPool } from '@/lib/nominations/rules/status';
import type { Programme } from '../types';

/**
 * Seats whose nominee was withdrawn or replaced by the State: the seat stays with the State until the Chair decides (one
 * finding for each). In a version that was agreed so, without the nominee, it is decided.
 */
export function vacatedSeats({ panels }: Programme): readonly Finding[] {
  return panels.flatMap((panel) =>
    panel.seats.flatMap(({ id, position, state, stateAsIssued, former }): readonly Finding[] => {
      if (former === null || state === stateAsIssued) return [];
      return [
        {
          rule: 'programme.seatVacated',
          severity: 'warning',
          subjects: [{ kind: 'seat', id }],
          params: { panel: panel.number, position, party: former.party?.name ?? 'none' },
        },
      ];
    }),
  );
}

/**
 * Seats of a version yet to be agreed whose nominee is outside the pool, e.g. because the mission has yet to confirm: nobody
 * can agree on somebody whom no State puts forward, so this one stops the act.
 */
export function seatsOutsidePool({ version, panels }: Programme): readonly Finding[] {
  if (version.state !== 'draft' && version.state !== 'proposed') return [];
  return panels.flatMap((panel) =>
    panel.seats.flatMap(({ id, position, panellist }): readonly Finding[] => {
      if (panellist === null || inPool(panellist.status)) return [];
      return [
        {
          rule: 'programme.seatOutsidePool',
          severity: 'blocker',
          subjects: [
            { kind: 'panel', id: panel.id },
            { kind: 'seat', id },
          ],
          params: { panel: panel.number, position, status: panellist.status },
        },
      ];
    }),
  );
}
