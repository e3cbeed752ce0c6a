import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { checkOrder } from '../rules/order';
import { orderSeatsSchema } from '../schema';
import { findVersion, frozen, numberSeats, panelById, seatsOfPanel } from '../version';

/**
 * Puts the seats of a panel of a draft in order: panellist, question and note go with their seat. A locked seat keeps its
 * place. Refusals: `versionFrozen`, `notFound` beside `panelId`, those of `checkOrder`, `seatLocked`.
 */
export const orderSeats = defineCommand({
  name: 'programme.orderSeats',
  input: orderSeatsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const row = panelById(tx, version.id, input.panelId);
    if (isRefusal(row)) return row;
    const seats = seatsOfPanel(tx, row.id);
    const change = checkOrder(
      seats.map((one) => one.id),
      input,
    );
    if (isRefusal(change)) return change;
    const result = { seatIds: input.ids };
    if (change === 'same') return { unchanged: true, result };
    const locked = seats.find((one, at) => one.locked && input.ids[at] !== one.id);
    if (locked !== undefined) return refuse('seatLocked', 'ids', { panel: row.number, position: locked.position });
    numberSeats(tx, input.ids);
    return {
      result,
      events: [
        programmeEvent('seatsOrdered', {
          subject: { kind: 'panel', id: row.id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, seatIds: input.ids },
        }),
      ],
    };
  },
});
