import type { Programme, Seat } from '../types';

function seatAsIssued(seat: Seat): Seat {
  const { stateAsIssued: state } = seat;
  const wasNamed = state === 'proposed' || state === 'confirmed';
  return seat.former !== null && wasNamed ? { ...seat, state, panellist: seat.former, former: null } : seat;
}

/**
 * A version as it stood when it was put forward or agreed: whoever left a seat since then is on it. A draft has been issued
 * to nobody and stays as it is. For comparing versions and for figures "as agreed"; what is shown to readers names only those
 * who sit now.
 */
export function asIssued(programme: Programme): Programme {
  if (programme.version.state === 'draft') return programme;
  return {
    ...programme,
    panels: programme.panels.map((panel) => ({ ...panel, seats: panel.seats.map(seatAsIssued) })),
  };
}
